-- What makes the exported database quick, once its tables are full. Those have the columns of catalogue/tables/kolommen.toml.

CREATE INDEX documenten_datum ON documenten (datum);
CREATE INDEX citaten_citaat ON citaten (citaat);

-- Full-text search without capitals and accents; Datasette finds it by `content`.
CREATE VIRTUAL TABLE documenten_fts USING fts5 (
    title, tekst, content=documenten, tokenize='unicode61 remove_diacritics 2'
);
INSERT INTO documenten_fts (documenten_fts) VALUES ('rebuild');
