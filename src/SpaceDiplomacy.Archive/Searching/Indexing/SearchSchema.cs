namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>
/// The tables of the search. They are derived from the archive's records, hold nothing that cannot be made again, and
/// are not known to Entity Framework: a migration that rebuilds a table cannot take a trigger or a key of theirs along.
/// </summary>
internal static class SearchSchema
{
    /// <summary>Changes whenever an index written before is read wrongly: then it is made anew.</summary>
    public const string Shape = "2";

    /// <summary>Tables in the order of their making.</summary>
    public static readonly IReadOnlyList<(string Name, string Sql)> Tables =
    [
        // One row a statement, keyed by its number. The text itself is stored once, in the records (content='').
        ("SearchText", """
            CREATE VIRTUAL TABLE SearchText USING fts5(
            Words, Reports, Context, Names, Venue, Topics, Beginnings,
            content='', contentless_delete=1, tokenize="ascii tokenchars '_~@'")
            """),
        ("SearchVocabulary", "CREATE VIRTUAL TABLE SearchVocabulary USING fts5vocab(SearchText, row)"),
        ("SearchRows", """
            CREATE TABLE SearchRows (
            Number INTEGER PRIMARY KEY, StatementId INTEGER NOT NULL, Fingerprint TEXT NOT NULL,
            OfficialId INTEGER NOT NULL, LatestDay INTEGER NOT NULL, Venue INTEGER NOT NULL, Standing INTEGER NOT NULL,
            Kinds INTEGER NOT NULL, Languages INTEGER NOT NULL, Topics INTEGER NOT NULL,
            Agencies INTEGER NOT NULL, Authorities INTEGER NOT NULL)
            """),
        ("SearchSets", "CREATE TABLE SearchSets (Id INTEGER PRIMARY KEY, Members TEXT NOT NULL UNIQUE)"),
        ("SearchState", """
            CREATE TABLE SearchState (
            Id INTEGER PRIMARY KEY CHECK (Id = 1), Shape TEXT NOT NULL, Stamp TEXT NOT NULL)
            """),
    ];

    /// <summary>
    /// How much a match in each column counts: the official's words, also translated, over reports of them, over the
    /// context, over everything else.
    /// </summary>
    public const string Rank = "bm25(SearchText, 10.0, 6.0, 3.0, 1.0, 1.0, 2.0, 3.0)";
}
