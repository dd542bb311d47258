using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Statements;

public static class LinkQueries
{
    /// <summary>A page of the statements that are linked to a record, oldest first.</summary>
    /// <param name="links">The links to the record.</param>
    /// <param name="page">The number of the page, from 1.</param>
    /// <param name="pageSize">How many a full page has.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<PagedList<LinkedStatement>> ToLinkedStatementsAsync(
        this IQueryable<StatementLink> links, int page, int pageSize, CancellationToken cancellationToken)
    {
        var found = await links.OrderBy(l => l.Statement.Number).ThenBy(l => l.Position)
            .Select(l => new
            {
                l.Type,
                l.Statement.Slug,
                Sources = l.Sources.Cited(),
                StatementSources = l.Statement.Wordings.SelectMany(w => w.Sources).ToList().Cited(),
            }).ToPagedListAsync(page, pageSize, cancellationToken);
        var slugs = found.Items.Select(link => link.Slug).ToList();
        var statements = await links.Select(l => l.Statement).Where(s => slugs.Contains(s.Slug)).Distinct().ToSummaries()
            .ToDictionaryAsync(s => s.Slug, cancellationToken);
        return found.Select(link => new LinkedStatement(
            link.Type, statements[link.Slug], link.Sources, link.StatementSources));
    }
}
