-- The words of search_entries, as db/search/words.ts cuts and folds them. The text search configuration is not used:
-- the vectors are written word by word, so that both engines know the same words.
CREATE TABLE search_words (
  n bigint PRIMARY KEY REFERENCES search_entries (n) ON DELETE CASCADE,
  words tsvector NOT NULL
);
CREATE INDEX search_words_words ON search_words USING gin (words);
