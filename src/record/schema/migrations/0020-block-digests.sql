-- Digests of the blocks: whoever is in a wrong one is compared with the wrong people.
ALTER TABLE speakers ADD COLUMN block_digest BLOB;
ALTER TABLE person_blocks ADD COLUMN digest BLOB;
