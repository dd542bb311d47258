using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Statements;

/// <summary>A statement that is linked to a record, and how.</summary>
/// <param name="Type">What the statement does to the record.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Sources">The sources for the link itself; where there are none, it rests on those of the statement.</param>
/// <param name="StatementSources">The sources of the statement's wordings.</param>
public sealed record LinkedStatement(
    LinkType Type,
    StatementSummary Statement,
    IReadOnlyList<SourceSummary> Sources,
    IReadOnlyList<SourceSummary> StatementSources);

/// <summary>The statements that are linked to a dated record, by what the dates say about which came first; oldest first.</summary>
/// <param name="Before">Certainly said before it.</param>
/// <param name="Open">Said at about the same time: the dates do not say which came first.</param>
/// <param name="After">Certainly said after it.</param>
public sealed record LinkedInTime(
    IReadOnlyList<LinkedStatement> Before, IReadOnlyList<LinkedStatement> Open, IReadOnlyList<LinkedStatement> After)
{
    public static LinkedInTime Around(EdtfDate date, IEnumerable<LinkedStatement> linked)
    {
        var groups = linked.ToLookup(one => one.Statement.Date.OrderTo(date));
        return new([.. groups[DateOrder.Before]], [.. groups[DateOrder.Open]], [.. groups[DateOrder.After]]);
    }
}

public static class LinkedStatements
{
    /// <summary>The statements that are linked to a record, oldest first.</summary>
    /// <param name="links">The links to the record.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<IReadOnlyList<LinkedStatement>> ToLinkedStatementsAsync(
        this IQueryable<StatementLink> links, CancellationToken cancellationToken)
    {
        var found = await links.OrderBy(l => l.Statement.Number).ThenBy(l => l.Position)
            .Select(l => new
            {
                l.Type,
                l.Statement.Slug,
                Sources = l.Sources.Cited(),
                StatementSources = l.Statement.Wordings.SelectMany(w => w.Sources).ToList().Cited(),
            }).ToListAsync(cancellationToken);
        var statements = await links.Select(l => l.Statement).Distinct().ToSummaries()
            .ToDictionaryAsync(s => s.Slug, cancellationToken);
        return
        [
            .. found.Select(link => new LinkedStatement(
                link.Type, statements[link.Slug], link.Sources, link.StatementSources)),
        ];
    }
}
