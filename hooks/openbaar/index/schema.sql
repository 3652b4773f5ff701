-- What builds store of the search index. All of it follows from the finished pages: who removes it loses time only.
-- Everything is made again when search_setting has another hash for 'code'.

CREATE TABLE IF NOT EXISTS search_setting (
    name  TEXT PRIMARY KEY,  -- 'code': the hash of the code that made all this,
                             -- 'engine': Pagefind's program (CBOR); 'numbers': the SHA-256 of each file of numbers (CBOR)
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
    name       TEXT PRIMARY KEY,      -- '2023', '2023-07', 'algemeen'
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
