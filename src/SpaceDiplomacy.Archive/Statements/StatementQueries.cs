using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Statements;

public static class StatementQueries
{
    public static IOrderedQueryable<Statement> NewestFirst(this IQueryable<Statement> statements) =>
        statements.OrderByDescending(s => s.Number);

    public static IOrderedQueryable<Statement> OldestFirst(this IQueryable<Statement> statements) =>
        statements.OrderBy(s => s.Number);

    public static IQueryable<Statement> By(this IQueryable<Statement> statements, string official) =>
        statements.Where(s => s.Official.Slug == official);

    /// <summary>The statements that mention an official.</summary>
    public static IQueryable<Statement> StatementsMentioning(this ArchiveDbContext db, string official)
    {
        var mentioning = db.Naming<Statement, Official>(official, "StatementMentionedOfficials");
        return db.Statements.Where(s => mentioning.Contains(s.Id));
    }

    public static IQueryable<StatementSummary> ToSummaries(this IQueryable<Statement> statements) =>
        statements.Select(s => new StatementSummary
        {
            Slug = s.Slug,
            Official = new RecordName(s.Official.Slug, s.Official.Name),
            Date = s.Date,
            Venue = s.Venue,
            Standing = new StandingSummary(s.Standing.Value, s.Standing.Note, s.StandingSources.Cited()),
            Wordings = s.Wordings.OrderBy(w => w.Position)
                .Select(w => new WordingText(w.Text, w.Language, w.Kind, w.Preferred)).ToList(),
            Offices = s.Official.Appointments.AsQueryable()
                .OrderBy(a => a.Position).Select(Office.Projection).ToList(),
        });

    /// <summary>A page of statements in their order.</summary>
    /// <param name="statements">The statements, ordered.</param>
    /// <param name="db">The archive.</param>
    /// <param name="page">The number of the page, from 1.</param>
    /// <param name="pageSize">How many a full page has.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    internal static async Task<PagedList<StatementSummary>> ToPageAsync(
        this IOrderedQueryable<Statement> statements,
        ArchiveDbContext db,
        int page,
        int pageSize,
        CancellationToken cancellationToken)
    {
        // Their addresses first: what is read with them would else be looked for again in all of the statements.
        var slugs = await statements.Select(s => s.Slug).ToPagedListAsync(page, pageSize, cancellationToken);
        var shown = slugs.Items;
        var read = await db.Statements.Where(s => EF.Parameter(shown).Contains(s.Slug)).ToSummaries()
            .ToDictionaryAsync(statement => statement.Slug, cancellationToken);
        return slugs.Select(slug => read[slug]);
    }

    /// <summary>One statement whole; null where there is none under the slug.</summary>
    public static async Task<StatementDetail?> FindStatementAsync(
        this ArchiveDbContext db, string slug, CancellationToken cancellationToken) =>
        await db.Statements.Where(s => s.Slug == slug).Select(s => new StatementDetail
        {
            Slug = s.Slug,
            Official = new RecordName(s.Official.Slug, s.Official.Name),
            Date = s.Date,
            SaidIn = s.SaidIn,
            Venue = s.Venue,
            Standing = new StandingSummary(s.Standing.Value, s.Standing.Note, s.StandingSources.Cited()),
            Topics = s.Topics.OrderBy(t => t.Name).ThenBy(t => t.Slug).Select(t => new RecordName(t.Slug, t.Name)).ToList(),
            MentionedAgencies = s.MentionedAgencies.OrderBy(a => a.Name).ThenBy(a => a.Slug)
                .Select(a => new RecordName(a.Slug, a.Name)).ToList(),
            MentionedOfficials = s.MentionedOfficials.OrderBy(o => o.Name).ThenBy(o => o.Slug)
                .Select(o => new RecordName(o.Slug, o.Name)).ToList(),
            Wordings = s.Wordings.OrderBy(w => w.Position).Select(w => new WordingDetail(w.Text, w.Language, w.Kind, w.Preferred)
            {
                Position = w.Position,
                Translator = w.Translator,
                Note = w.Note,
                Sources = w.Sources.Cited(),
                Checks = w.Checks.AsQueryable()
                .OrderBy(c => c.Source.Published!.Earliest).ThenBy(c => c.Source.Slug)
                .Select(CheckDetail.Projection).ToList(),
            }).ToList(),
            Links = s.Links.OrderBy(l => l.Position).Select(l => new LinkDetail
            {
                Type = l.Type,
                Target = l.Event != null
                    ? new LinkTarget(new RecordRef(RecordKind.Events, l.Event.Slug, l.Event.Title), l.Event.Date)
                    : l.Sanction != null
                        ? new LinkTarget(
                            new RecordRef(
                                RecordKind.Sanctions,
                                l.Sanction.Slug,
                                l.Sanction.Authority.Name + ": " + (l.Sanction.TargetOfficial!.Name
                                    ?? l.Sanction.TargetAgency!.Name ?? l.Sanction.TargetEntity!.Name)),
                            l.Sanction.Imposed)
                        : new LinkTarget(
                            new RecordRef(
                                RecordKind.Statements,
                                l.TargetStatement!.Slug,
                                StatementTitle.At(l.TargetStatement.Official.Name, l.TargetStatement.Venue.Name)),
                            l.TargetStatement.Date),
                Sources = l.Sources.Cited(),
                TargetStanding = new StandingSummary(
                    l.TargetStatement == null ? Standing.Attributed : l.TargetStatement.Standing.Value,
                    l.TargetStatement!.Standing.Note,
                    l.TargetStatement.StandingSources.Cited()),
            }).ToList(),
            Context = s.Context,
            Offices = s.Official.Appointments.AsQueryable()
                .OrderBy(a => a.Position).Select(Office.Projection).ToList(),
        }).SingleOrDefaultAsync(cancellationToken);

    /// <summary>The sanctions on the speaker that were in force on the day of a statement.</summary>
    public static Task<IReadOnlyList<OnDay<SanctionSummary>>> SanctionsOnDayAsync(
        this ArchiveDbContext db, StatementDetail statement, CancellationToken cancellationToken) =>
        db.Sanctions.OnOfficial(statement.Official.Slug).InOrder()
            .InForceOnAsync(statement.Date, today: null, cancellationToken);

    /// <summary>The statements of the same official right before and after one.</summary>
    public static async Task<StatementNeighbours> NeighboursAsync(
        this ArchiveDbContext db, StatementDetail statement, CancellationToken cancellationToken)
    {
        var number = await db.Statements.Where(s => s.Slug == statement.Slug).Select(s => s.Number)
            .SingleAsync(cancellationToken);
        var own = db.Statements.By(statement.Official.Slug);
        return new(
            await own.Where(s => s.Number < number).NewestFirst().ToNeighbours().FirstOrDefaultAsync(cancellationToken),
            await own.Where(s => s.Number > number).OldestFirst().ToNeighbours().FirstOrDefaultAsync(cancellationToken));
    }

    private static IQueryable<StatementNeighbour> ToNeighbours(this IQueryable<Statement> statements) =>
        statements.Select(s => new StatementNeighbour(
            s.Slug,
            s.Date,
            s.Venue.Name,
            new StandingSummary(s.Standing.Value, s.Standing.Note, s.StandingSources.Cited())));
}
