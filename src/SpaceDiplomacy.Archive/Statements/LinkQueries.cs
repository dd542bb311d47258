using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Statements;

public static class LinkQueries
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
