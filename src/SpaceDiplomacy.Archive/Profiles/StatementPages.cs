using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Results;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Profiles;

/// <summary>Reads the statements that have to do with a record, a page at a time.</summary>
internal static class StatementPages
{
    /// <summary>The keys of statements that mention an official, whose key is <c>?1</c>.</summary>
    public const string Mentioning = "SELECT j.StatementId FROM StatementMentionedOfficials j WHERE j.OfficialId = ?1";

    /// <summary>The keys of statements of which a wording, a link or the standing rests on a source, whose key is <c>?1</c>.</summary>
    public const string Citing = """
        SELECT w.StatementId FROM WordingSources j JOIN Wordings w ON w.Id = j.WordingId WHERE j.SourceId = ?1
        UNION SELECT l.StatementId FROM StatementLinkSources j JOIN StatementLinks l ON l.Id = j.StatementLinkId WHERE j.SourceId = ?1
        UNION SELECT j.StatementId FROM StatementStandingSources j WHERE j.SourceId = ?1
        """;

    /// <summary>The numbers of a page of them, the newest first.</summary>
    /// <param name="connection">What to read on.</param>
    /// <param name="keys">One of the queries above.</param>
    /// <param name="key">The key of the record.</param>
    /// <param name="page">The number of the page, from 1.</param>
    public static PagedList<long> NewestFirst(this RawConnection connection, string keys, long key, int page) =>
        connection.Page(keys, key, page, "DESC");

    /// <summary>The numbers of a page of them, the oldest first.</summary>
    /// <inheritdoc cref="NewestFirst"/>
    public static PagedList<long> OldestFirst(this RawConnection connection, string keys, long key, int page) =>
        connection.Page(keys, key, page, "ASC");

    /// <summary>The statements of a page of numbers.</summary>
    public static PagedList<StatementSummary> With(
        this PagedList<long> numbers, IReadOnlyDictionary<long, ReadStatement> statements) =>
        numbers.Select(number => statements[number].Statement);

    private static PagedList<long> Page(this RawConnection connection, string keys, long key, int page, string order) =>
        connection.Page(
            new("s.Number", $"Statements s WHERE s.Id IN ({keys})", $"({keys})", $"s.Number {order}"),
            key,
            page,
            row => row.Integer(0));
}
