using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Statements;

public static class LinkQueries
{
    /// <summary>The links to any of some sanctions.</summary>
    public static IQueryable<StatementLink> LinksToSanctions(this ArchiveDbContext db, IQueryable<Sanction> sanctions)
    {
        var ids = sanctions.Select(s => (long?)s.Id);
        return db.StatementLinks.Where(l => ids.Contains(l.SanctionId));
    }

    /// <summary>A page of the statements that are linked to a record, oldest first.</summary>
    /// <param name="links">The links to the record.</param>
    /// <param name="db">The archive.</param>
    /// <param name="page">The number of the page, from 1.</param>
    /// <param name="pageSize">How many a full page has.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<PagedList<LinkedStatement>> ToLinkedStatementsAsync(
        this IQueryable<StatementLink> links,
        ArchiveDbContext db,
        int page,
        int pageSize,
        CancellationToken cancellationToken)
    {
        // The keys of the page first: what is read with them would else be looked for again in all links.
        var keys = await links.OrderBy(l => l.Statement.Number).ThenBy(l => l.Position)
            .Select(l => new { l.Id, l.StatementId }).ToPagedListAsync(page, pageSize, cancellationToken);
        if (keys.Total == 0)
        {
            return new([], keys.Page, pageSize, 0);
        }

        var ids = keys.Items.Select(key => key.Id).ToList();
        var statementIds = keys.Items.Select(key => key.StatementId).Distinct().ToList();
        var found = await db.StatementLinks.Where(l => EF.Parameter(ids).Contains(l.Id))
            .Select(l => new
            {
                l.Id,
                l.Type,
                l.Statement.Slug,
                Sources = l.Sources.Cited(),
                StatementSources = l.Statement.Wordings.SelectMany(w => w.Sources).ToList().Cited(),
            }).ToDictionaryAsync(link => link.Id, cancellationToken);
        var statements = await db.Statements.Where(s => EF.Parameter(statementIds).Contains(s.Id)).ToSummaries()
            .ToDictionaryAsync(s => s.Slug, cancellationToken);
        return keys.Select(key => found[key.Id]).Select(link => new LinkedStatement(
            link.Type, statements[link.Slug], link.Sources, link.StatementSources));
    }
}
