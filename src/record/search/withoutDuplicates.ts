/** Leaves out statements (`s`) that another article published first, unless that article can no longer be found. */
export const WITHOUT_DUPLICATES = `NOT EXISTS (
  SELECT 1 FROM copies AS c JOIN statements AS f ON f.number = c.first JOIN articles AS fa ON fa.number = f.article
    WHERE c.statement = s.number AND c.first <> s.number AND f.rejected = 0 AND fa.replaced_by IS NULL)`;
