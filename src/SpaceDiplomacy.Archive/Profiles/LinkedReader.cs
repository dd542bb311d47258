using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Memory;
using SpaceDiplomacy.Archive.Searching.Results;
using SpaceDiplomacy.Archive.Sources;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Profiles;

/// <summary>Reads the statements that are linked to a record, the oldest first.</summary>
internal static class LinkedReader
{
    /// <summary>What they are linked to; <c>?1</c> is its key.</summary>
    public const string ToStatement = "l.TargetStatementId = ?1";

    /// <inheritdoc cref="ToStatement"/>
    public const string ToSanction = "l.SanctionId = ?1";

    /// <inheritdoc cref="ToStatement"/>
    public const string ToEvent = "l.EventId = ?1";

    /// <summary>Linked to any sanction on an entity.</summary>
    public const string ToSanctionsOnEntity = "l.SanctionId IN (SELECT s.Id FROM Sanctions s WHERE s.TargetEntityId = ?1)";

    /// <summary>A page of them, with the statements read by themselves.</summary>
    public static PagedList<LinkedStatement> Linked(
        this RawConnection connection, ArchiveNames names, string target, long key, int page)
    {
        var links = connection.Links(target, key, page);
        return links.With(connection.ByNumber(names, [.. links.Items.Select(link => link.Number).Distinct()]));
    }

    /// <summary>A page of the links.</summary>
    /// <param name="connection">What to read on.</param>
    /// <param name="target">One of the conditions above.</param>
    /// <param name="key">The key of the record.</param>
    /// <param name="page">The number of the page, from 1.</param>
    public static PagedList<Link> Links(this RawConnection connection, string target, long key, int page)
    {
        // A row for each source, of the link or of the words, and one at least for each link.
        using var rows = connection.Prepare($"""
            WITH {RawPages.Whole($"StatementLinks l WHERE {target}")},
            page AS (
                SELECT l.Id, l.Type, l.StatementId, s.Number, l.Position FROM StatementLinks l JOIN Statements s ON s.Id = l.StatementId
                WHERE {target} ORDER BY s.Number, l.Position {RawPages.Limit})
            SELECT page.Id, page.Type, page.Number, page.Position, 1, {SourceSummary.Columns}, (SELECT Total FROM whole)
            FROM page JOIN StatementLinkSources j ON j.StatementLinkId = page.Id JOIN Sources src ON src.Id = j.SourceId
            UNION ALL SELECT page.Id, page.Type, page.Number, page.Position, 0, {SourceSummary.Columns}, (SELECT Total FROM whole)
            FROM page LEFT JOIN Wordings w ON w.StatementId = page.StatementId
            LEFT JOIN WordingSources j ON j.WordingId = w.Id LEFT JOIN Sources src ON src.Id = j.SourceId
            ORDER BY 3, 4
            """);
        var total = 0;
        var read = rows.BindPage(key, page).List(row =>
        {
            total = (int)row.Integer(row.Columns - 1);
            return (
                Id: row.Integer(0), Type: row.Term<LinkType>(1), Number: row.Integer(2), IsForLink: row.Integer(4) != 0,
                Source: row.IsNull(5) ? null : SourceSummary.Read(row, 5));
        });
        return new(
            [
                .. read.GroupBy(row => row.Id).Select(link => new Link(
                    link.First().Type,
                    link.First().Number,
                    link.Where(row => row.IsForLink).Select(row => row.Source!).Cited(),
                    link.Where(row => !row.IsForLink).Select(row => row.Source).OfType<SourceSummary>().Cited())),
            ],
            Paging.Of(total, page, PagedLists.Most).Page,
            PagedLists.Most,
            total);
    }

    /// <summary>The links with their statements.</summary>
    public static PagedList<LinkedStatement> With(
        this PagedList<Link> links, IReadOnlyDictionary<long, ReadStatement> statements) =>
        links.Select(link => new LinkedStatement(
            link.Type, statements[link.Number].Statement, link.Sources, link.StatementSources));
}

/// <summary>A link to a record, and the number of the statement that it is of.</summary>
internal sealed record Link(
    LinkType Type, long Number, IReadOnlyList<SourceSummary> Sources, IReadOnlyList<SourceSummary> StatementSources);
