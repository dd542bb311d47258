namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>
/// The tables of the search. They are derived from the archive's records, hold nothing that cannot be made again, and
/// are not known to Entity Framework: a migration that rebuilds a table cannot take a trigger or a key of theirs along.
/// </summary>
internal static class SearchSchema
{
    /// <summary>Changes whenever an index written before is read wrongly: then it is made anew.</summary>
    public const string Shape = "5";

    /// <summary>Tables in the order of their making.</summary>
    public static readonly IReadOnlyList<(string Name, string Sql)> Tables =
    [
        // A word as it is written, folded, and who has it where; see WordPostings.
        ("SearchWords", """
            CREATE TABLE SearchWords (
            Word TEXT PRIMARY KEY, Stem TEXT, Count INTEGER NOT NULL, Last INTEGER NOT NULL,
            Documents BLOB NOT NULL, Places BLOB NOT NULL) WITHOUT ROWID
            """),
        // A document is one state of a statement: a changed statement is a new document, and the old one is removed.
        ("SearchDocuments", """
            CREATE TABLE SearchDocuments (
            Document INTEGER PRIMARY KEY, Number INTEGER NOT NULL UNIQUE, StatementId INTEGER NOT NULL,
            Fingerprint TEXT NOT NULL, Length INTEGER NOT NULL,
            OfficialId INTEGER NOT NULL, LatestDay INTEGER NOT NULL, Venue INTEGER NOT NULL, Standing INTEGER NOT NULL,
            Kinds INTEGER NOT NULL, Languages INTEGER NOT NULL, Topics INTEGER NOT NULL,
            Agencies INTEGER NOT NULL, Authorities INTEGER NOT NULL)
            """),
        ("SearchSets", "CREATE TABLE SearchSets (Id INTEGER PRIMARY KEY, Members TEXT NOT NULL UNIQUE)"),
        ("SearchRemoved", "CREATE TABLE SearchRemoved (Document INTEGER PRIMARY KEY)"),
        // Build changes when all is made anew, Stamp with every change.
        ("SearchState", """
            CREATE TABLE SearchState (
            Id INTEGER PRIMARY KEY CHECK (Id = 1), Shape TEXT NOT NULL, Build TEXT NOT NULL, Stamp TEXT NOT NULL,
            NextDocument INTEGER NOT NULL)
            """),
    ];

    /// <summary>Finds the inflected forms of a word. Made after the words: a filled table is indexed faster.</summary>
    public static readonly (string Name, string Sql) StemIndex =
        ("SearchWordsByStem", "CREATE INDEX SearchWordsByStem ON SearchWords (Stem)");
}
