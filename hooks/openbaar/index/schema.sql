-- What builds store of the search index. All of it follows from the finished pages: who removes it loses time only.
-- Everything is made again when search_setting has another hash for 'code'.

CREATE TABLE IF NOT EXISTS search_setting (
    name  TEXT PRIMARY KEY,  -- 'code': the hash of the code that made all this,
                             -- 'engine': Pagefind's program (CBOR); 'nummers' and 'woordenlijst':
                             -- the SHA-256 of each of these files (CBOR); 'list_files': how many of the latter there are (CBOR)
    value BLOB NOT NULL
) WITHOUT ROWID;

-- A page that can be found, with the facts of its text.
CREATE TABLE IF NOT EXISTS search_page (
    address        TEXT PRIMARY KEY,  -- relative to the root of the site: 'beslisnotas/2023/x/'
    path           TEXT NOT NULL,     -- its source, which gives the order within a shard
    shard          TEXT NOT NULL,     -- search_shard.name
    sha256         TEXT NOT NULL,     -- of the finished page, with the publishers that it belongs to
    words          TEXT NOT NULL,     -- the words of its text (folded, sorted), each between two spaces
    reaction_words TEXT NOT NULL,     -- those of the recommendations and reactions on it, in the same form
    capitals       TEXT NOT NULL,     -- what may be abbreviations in its text and its reactions, in the same form
    facts          BLOB NOT NULL      -- CBOR: keys of the numbers in its text, words in capitals, abbreviations defined
);
CREATE INDEX IF NOT EXISTS search_page_of_shard ON search_page (shard, path);

-- One thing that can be found: a page itself, or a recommendation with its reaction.
CREATE TABLE IF NOT EXISTS search_record (
    page         TEXT NOT NULL,       -- search_page.address
    place        INTEGER NOT NULL,    -- among the records of its page, from 0
    name         TEXT NOT NULL,       -- the address by which the index names it
    hash         TEXT NOT NULL,       -- SHA-256 of all that it adds to a shard
    numbers      BLOB NOT NULL,       -- CBOR: [key of a number, whether the document has it itself, and not cites it], sorted
    words        TEXT NOT NULL,       -- words that it is found by and that its page's text does not have
    contribution BLOB NOT NULL,       -- what Pagefind found, packed (contribution.py); empty where it found no word
    PRIMARY KEY (page, place)
);

-- The vocabulary of the collection.
CREATE TABLE IF NOT EXISTS search_word (
    word   TEXT PRIMARY KEY,          -- folded
    pages  INTEGER NOT NULL,          -- on how many pages it stands; never 0
    halves TEXT NOT NULL DEFAULT ''   -- the two words that it is joined of, with a space between; empty for no compound
) WITHOUT ROWID;

-- The abbreviations that pages define.
CREATE TABLE IF NOT EXISTS search_abbreviation (
    page    TEXT NOT NULL,            -- search_page.address
    short   TEXT NOT NULL,            -- 'CKM'
    meaning TEXT NOT NULL,            -- 'Centrum tegen Kinderhandel en Mensenhandel'
    PRIMARY KEY (page, short)
) WITHOUT ROWID;

-- A shard of the index.
CREATE TABLE IF NOT EXISTS search_shard (
    name       TEXT PRIMARY KEY,      -- '2016-2023', '2024', '2025-07', 'algemeen'
    tag        TEXT NOT NULL,         -- changes with its content
    records    INTEGER NOT NULL,      -- how many things can be found in it
    opening    INTEGER NOT NULL,      -- bytes that a browser fetches to open it with its facets; 0 where it has no word
    per_word   INTEGER NOT NULL,      -- bytes that a word costs about
    word_files INTEGER NOT NULL,      -- over how many files its words are dealt
    datum      TEXT NOT NULL,         -- its first and its last month, '2023-01 2023-12'; empty where it has none
    openbaar   TEXT NOT NULL,         -- the same of disclosure
    sums       BLOB NOT NULL,         -- CBOR: name of a file -> SHA-256
    sizes      BLOB NOT NULL          -- CBOR: name of a file -> bytes
) WITHOUT ROWID;

-- The shards in which a number stands.
CREATE TABLE IF NOT EXISTS search_number (
    file  INTEGER NOT NULL,           -- which of the files of numbers has it (whereabouts.py)
    key   TEXT NOT NULL,              -- 'n28638x205q'
    shard TEXT NOT NULL,              -- search_shard.name
    own   INTEGER NOT NULL,           -- 1 where a document in the shard has it itself, 0 where documents cite it
    PRIMARY KEY (file, key, shard)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS search_number_of_shard ON search_number (shard);

-- The words that records are found by beside those of the texts of their pages: names of laws, of organisations.
CREATE TABLE IF NOT EXISTS search_other_word (
    word    TEXT PRIMARY KEY,         -- folded
    records INTEGER NOT NULL          -- how many records have it; never 0
) WITHOUT ROWID;

-- The identifiers of documents, as they are written.
CREATE TABLE IF NOT EXISTS search_identifier (
    page    TEXT NOT NULL,            -- search_page.address
    key     TEXT NOT NULL,            -- its letters and digits: '28638205'
    written TEXT NOT NULL,            -- '28638-205'
    PRIMARY KEY (page, written)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS search_identifier_by_key ON search_identifier (key);

-- The overviews of the site by their names, for suggestions.
CREATE TABLE IF NOT EXISTS search_named (
    key  TEXT NOT NULL,               -- its name as it is compared (names.py)
    line TEXT NOT NULL,               -- title, address and kind, with tabs between
    PRIMARY KEY (key, line)
) WITHOUT ROWID;

-- The words of the list of words, those of search_word and of search_other_word (word_list.py).
CREATE TABLE IF NOT EXISTS search_listed (
    word TEXT PRIMARY KEY,            -- folded
    rank INTEGER NOT NULL,            -- how frequent it is, 0 to 9
    tail TEXT NOT NULL                -- its stem from back to front
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS search_listed_by_tail ON search_listed (tail);

-- What the files of the list of words hold.
CREATE TABLE IF NOT EXISTS search_node (
    root  TEXT NOT NULL,              -- the name of the node that it is or belongs to: '<ver'
    name  TEXT NOT NULL,              -- '<verg', '<ver+'
    file  INTEGER NOT NULL,           -- in which file it stands
    lines TEXT NOT NULL,
    PRIMARY KEY (root, name)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS search_node_of_file ON search_node (file, name);
