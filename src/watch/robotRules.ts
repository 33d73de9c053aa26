import robots from 'robots-parser';

/** What a robots.txt allows this program. */
export type RobotRules = {
  readonly allows: (address: string) => boolean;
  /** Seconds that it wants between two requests; null where it does not say. */
  readonly delay: number | null;
};

/** The package is CommonJS: what its types call `default` is the module itself. */
const robotsParser = robots as unknown as typeof robots.default;

/** The name that robots.txt files know this program by. */
const AGENT = 'onrecord';

/** Reads a robots.txt; an empty one allows everything. */
export function robotRules(origin: string, text: string): RobotRules {
  const rules = robotsParser(`${origin}/robots.txt`, text);
  return {
    allows: (address) => rules.isAllowed(address, AGENT) !== false,
    delay: rules.getCrawlDelay(AGENT) ?? null,
  };
}
