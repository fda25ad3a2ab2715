-- The words of search_entries, as db/search/words.ts cuts and folds them: rowid is search_entries.n.
-- The tokenizer has nothing left to do but to split at the spaces we wrote.
CREATE VIRTUAL TABLE search_words USING fts5(title, body, tokenize = 'unicode61 remove_diacritics 0');
