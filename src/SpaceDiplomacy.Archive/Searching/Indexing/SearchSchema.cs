namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>
/// The tables of the search. They are derived from the archive's records, hold nothing that cannot be made again, and
/// are not known to Entity Framework: a migration that rebuilds a table cannot take a trigger or a key of theirs along.
/// </summary>
internal static class SearchSchema
{
    /// <summary>Tables in the order of their making.</summary>
    public static readonly IReadOnlyList<(string Name, string Sql)> Tables =
    [
        // A word as it is written, folded, and who has it where; see WordPostings. Documents that came later are in rows
        // of their own, so that one more document does not write the list of "space" again. The long lists stand beside
        // the indexes and not in them (no WITHOUT ROWID): few words would fit on a page, and a tree of few is deep.
        ("SearchWords", """
            CREATE TABLE SearchWords (
            Id INTEGER PRIMARY KEY, Word TEXT NOT NULL, Stem TEXT, Count INTEGER NOT NULL,
            Documents BLOB NOT NULL, Places BLOB NOT NULL)
            """),
        // Of these, the words of texts, two in a row are words too.
        ("SearchCommonWords", "CREATE TABLE SearchCommonWords (Word TEXT PRIMARY KEY) WITHOUT ROWID"),
        // A document is one state of a statement: a changed statement is a new document, and the old one is removed.
        ("SearchDocuments", """
            CREATE TABLE SearchDocuments (
            StatementId INTEGER PRIMARY KEY, Document INTEGER NOT NULL, Number INTEGER NOT NULL, Fingerprint TEXT NOT NULL)
            """),
        // What is held in memory of documents, from the first on, as it is held there; see DocumentRow.
        ("SearchColumns", "CREATE TABLE SearchColumns (First INTEGER PRIMARY KEY, Rows BLOB NOT NULL)"),
        // What many documents have in common; see Profile.
        ("SearchProfiles", """
            CREATE TABLE SearchProfiles (
            Id INTEGER PRIMARY KEY, OfficialId INTEGER NOT NULL, Venue INTEGER NOT NULL, Standing INTEGER NOT NULL,
            Kinds INTEGER NOT NULL, Listing INTEGER NOT NULL, Languages TEXT NOT NULL, Agencies TEXT NOT NULL,
            Authorities TEXT NOT NULL)
            """),
        ("SearchTopicSets", "CREATE TABLE SearchTopicSets (Id INTEGER PRIMARY KEY, Topics TEXT NOT NULL)"),
        ("SearchRemoved", "CREATE TABLE SearchRemoved (Document INTEGER PRIMARY KEY)"),
        // By which code the index was written, see SearchShape, and a stamp that changes with every change.
        ("SearchState", """
            CREATE TABLE SearchState (
            Id INTEGER PRIMARY KEY CHECK (Id = 1), Shape TEXT NOT NULL, Stamp TEXT NOT NULL,
            NextDocument INTEGER NOT NULL, Sizes TEXT NOT NULL)
            """),
    ];

    /// <summary>
    /// How many rows the tables have; kept in the state, so that a start notices when some have gone. Counting the words of
    /// a million statements through their index takes a few milliseconds.
    /// </summary>
    public const string Sizes = """
        ((SELECT count(*) FROM SearchWords) || ' ' || (SELECT count(*) FROM SearchProfiles) || ' '
        || (SELECT count(*) FROM SearchTopicSets) || ' ' || (SELECT count(*) FROM SearchRemoved) || ' '
        || (SELECT count(*) FROM SearchCommonWords))
        """;

    /// <summary>
    /// Find words and their inflected forms; the counts are there for lists of words. Made after the words: a filled table
    /// is indexed faster.
    /// </summary>
    public static readonly IReadOnlyList<(string Name, string Sql)> Indexes =
    [
        ("SearchWordsByWord", "CREATE INDEX SearchWordsByWord ON SearchWords (Word, Count)"),
        ("SearchWordsByStem", "CREATE INDEX SearchWordsByStem ON SearchWords (Stem)"),
    ];

    /// <summary>Tables of indexes of before.</summary>
    public static readonly IReadOnlyList<string> Former = ["SearchVocabulary", "SearchText", "SearchRows", "SearchSets"];
}
