-- The base of a text beside that the page saved by itself: the next one from it may take its place. Null: none may.
ALTER TABLE article_version ADD auto_base VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL;
