using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Statements;

/// <summary>A statement whole: what its page and its JSON show.</summary>
public sealed record StatementDetail
{
    public required string Slug { get; init; }

    public required RecordName Official { get; init; }

    public required EdtfDate Date { get; init; }

    public required string? SaidIn { get; init; }

    public required Venue Venue { get; init; }

    public required StandingSummary Standing { get; init; }

    public required IReadOnlyList<RecordName> Topics { get; init; }

    public required IReadOnlyList<RecordName> MentionedAgencies { get; init; }

    public required IReadOnlyList<RecordName> MentionedOfficials { get; init; }

    public required IReadOnlyList<WordingDetail> Wordings { get; init; }

    public required IReadOnlyList<LinkDetail> Links { get; init; }

    /// <summary>What happened around it, in Markdown.</summary>
    public required string Context { get; init; }

    public required IReadOnlyList<Office> Offices { get; init; }

    public string Title => StatementTitle.Of(Official.Name, Date, Standing.Value);

    /// <inheritdoc cref="Leading.Lead"/>
    public WordingDetail Lead => Wordings.Lead();

    /// <summary>The original first, then translations, then what the archive reports.</summary>
    public IEnumerable<WordingDetail> WordingsByKind => Wordings.OrderBy(wording => wording.Kind).ThenBy(wording => wording.Position);

    /// <summary>Whether any wording could be looked for in a capture.</summary>
    public bool IsChecked => Wordings.Any(wording => wording.Checks.Any(check => check.Sha256 is not null));

    /// <summary>The offices that the official held on the day.</summary>
    public IReadOnlyList<OnDay<Office>> OfficesHeld => Offices.HeldOn(Date);

    /// <summary>The sources of the wordings, each once.</summary>
    public IReadOnlyList<SourceSummary> WordingSources =>
        [.. Wordings.SelectMany(wording => wording.Sources).DistinctBy(source => source.Slug)];

    /// <summary>All sources of the wordings, the links and the standing, each once, in order of publication.</summary>
    public IReadOnlyList<SourceSummary> Sources =>
        WordingSources.Concat(Links.SelectMany(link => link.Sources)).Concat(Standing.Sources).Cited();
}

/// <summary>A wording with the sources that carry it.</summary>
public sealed record WordingDetail(string Text, string Language, WordingKind Kind, bool Preferred)
    : WordingText(Text, Language, Kind, Preferred)
{
    /// <summary>The place in the statement's list, from 0.</summary>
    public required int Position { get; init; }

    public required string? Note { get; init; }

    public required IReadOnlyList<SourceSummary> Sources { get; init; }

    /// <summary>Whether each of the sources carries the words; none where they are the archive's own.</summary>
    public required IReadOnlyList<CheckDetail> Checks { get; init; }

    /// <summary>As readers count wordings, from 1.</summary>
    public int Number => Position + 1;

    /// <summary>
    /// Whether a comparison with another wording word by word says something: both are of one language, and neither is
    /// in the archive's own words.
    /// </summary>
    public bool IsComparableTo(WordingDetail other) =>
        this != other && IsQuotation && other.IsQuotation
        && Languages.Primary(Language) == Languages.Primary(other.Language);
}

/// <summary>The sanction, event or statement that a statement is linked to, and when that was.</summary>
public sealed record LinkTarget(RecordRef Record, EdtfDate Date);

/// <summary>A link of a statement.</summary>
public sealed record LinkDetail
{
    public required LinkType Type { get; init; }

    public required LinkTarget Target { get; init; }

    /// <summary>The sources for the link itself; where there are none, it rests on those of the statement.</summary>
    public required IReadOnlyList<SourceSummary> Sources { get; init; }

    /// <summary>The standing of the target; events and sanctions have none but <see cref="Standing.Attributed"/>.</summary>
    public required StandingSummary TargetStanding { get; init; }
}

/// <summary>A statement as a step to it shows it.</summary>
public sealed record StatementNeighbour(string Slug, EdtfDate Date, string Venue, StandingSummary Standing);

/// <summary>The statements of the same official right before and after one.</summary>
public sealed record StatementNeighbours(StatementNeighbour? Previous, StatementNeighbour? Next);

public static class StatementDetails
{
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
            Topics = s.Topics.OrderBy(t => t.Name).Select(t => new RecordName(t.Slug, t.Name)).ToList(),
            MentionedAgencies = s.MentionedAgencies.OrderBy(a => a.Name)
                .Select(a => new RecordName(a.Slug, a.Name)).ToList(),
            MentionedOfficials = s.MentionedOfficials.OrderBy(o => o.Name)
                .Select(o => new RecordName(o.Slug, o.Name)).ToList(),
            Wordings = s.Wordings.OrderBy(w => w.Position).Select(w => new WordingDetail(w.Text, w.Language, w.Kind, w.Preferred)
            {
                Position = w.Position,
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
