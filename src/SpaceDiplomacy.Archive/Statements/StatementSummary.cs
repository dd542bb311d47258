using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Statements;

/// <summary>A statement as lists show it: who, when, in which office, and the wording that stands for it.</summary>
public sealed record StatementSummary
{
    public required string Slug { get; init; }

    public required RecordName Official { get; init; }

    public required EdtfDate Date { get; init; }

    public required Venue Venue { get; init; }

    public required StandingSummary Standing { get; init; }

    public required IReadOnlyList<WordingText> Wordings { get; init; }

    public required IReadOnlyList<Office> Offices { get; init; }

    /// <inheritdoc cref="Leading.Lead"/>
    public WordingText Lead => Wordings.Lead();

    /// <summary>The offices that the official held on the day.</summary>
    public IReadOnlyList<OnDay<Office>> OfficesHeld => Offices.HeldOn(Date);
}

/// <summary>A wording without its sources.</summary>
public record WordingText(string Text, string Language, WordingKind Kind, bool Preferred)
{
    /// <inheritdoc cref="WordingKinds.IsQuotation"/>
    public bool IsQuotation => Kind.IsQuotation();

    /// <summary>Whether the words are in the language of the site, which its readers know.</summary>
    public bool IsForReaders => Languages.Covers(Languages.OfReaders, Language);

    /// <summary>The first words, with an ellipsis where some are left out.</summary>
    /// <param name="most">How many characters they have at most, the ellipsis not counted.</param>
    public string Beginning(int most)
    {
        if (Text.Length <= most)
        {
            return Text;
        }

        // Languages without blanks have no end of a word to be found; a pair of surrogates is not torn apart.
        var end = Text.LastIndexOf(' ', most);
        var cut = end > 0 ? end : char.IsHighSurrogate(Text[most - 1]) ? most - 1 : most;
        return Text[..cut].TrimEnd() + "…";
    }
}

public static class StatementQueries
{
    public static IQueryable<Statement> NewestFirst(this IQueryable<Statement> statements) =>
        statements.OrderByDescending(s => s.Number);

    public static IQueryable<Statement> OldestFirst(this IQueryable<Statement> statements) =>
        statements.OrderBy(s => s.Number);

    public static IQueryable<Statement> By(this IQueryable<Statement> statements, string official) =>
        statements.Where(s => s.Official.Slug == official);

    public static IQueryable<Statement> About(this IQueryable<Statement> statements, string topic) =>
        statements.Where(s => s.Topics.Any(t => t.Slug == topic));

    /// <summary>The statements by officials who certainly or possibly held an office at an agency on the day.</summary>
    public static IQueryable<Statement> SpokenForAgency(this ArchiveDbContext db, string agency)
    {
        var spoken = db.SpokenForAny([agency]);
        return db.Statements.Where(s => spoken.Contains(s.Id));
    }

    /// <summary>
    /// Which statements were made by officials who certainly or possibly held an office at one of some agencies on the day.
    /// </summary>
    public static IQueryable<long> SpokenForAny(this ArchiveDbContext db, IReadOnlyList<string> agencies) =>
        db.Appointments.Where(a => agencies.Contains(a.Agency!.Slug)).HeldBySpeakersOf(db.Statements)
            .Select(held => held.StatementId);

    /// <summary>Statements whose date may lie in a span of days.</summary>
    public static IQueryable<Statement> SpokenBetween(this IQueryable<Statement> statements, DateOnly first, DateOnly last) =>
        statements.Where(s => s.Date.Earliest <= last && s.Date.Latest >= first);

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
}
