using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Profiles;
using SpaceDiplomacy.Archive.Quoting;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Web.Hosting;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Api;

/// <summary>A statement whole, in the shape of the archive's contract. Dates are EDTF; <c>earliest</c> and <c>latest</c> are days.</summary>
public sealed class StatementJson(StatementProfile profile, PublicAddress address)
    : RecordJson(RecordKind.Statements, profile.Statement.Slug, profile.Version, address)
{
    public NameJson Official { get; init; } = NameJson.From(profile.Statement.Official);

    /// <summary>The first of <c>offices</c>; null where none is recorded.</summary>
    public OfficeJson? Office { get; init; } = profile.Statement.OfficesHeld.Select(OfficeJson.Of).FirstOrDefault();

    /// <summary>All offices held on the day.</summary>
    public IReadOnlyList<OfficeJson> Offices { get; init; } =
        [.. profile.Statement.OfficesHeld.Select(OfficeJson.Of)];

    public EdtfDate Date { get; init; } = profile.Statement.Date;

    public DateOnly? Earliest { get; init; } = profile.Statement.Date.Earliest;

    public DateOnly? Latest { get; init; } = profile.Statement.Date.Latest;

    public string? SaidIn { get; init; } = profile.Statement.SaidIn;

    public VenueJson Venue { get; init; } = new(profile.Statement.Venue.Kind, profile.Statement.Venue.Name);

    public IReadOnlyList<NameJson> Topics { get; init; } = [.. profile.Statement.Topics.Select(NameJson.From)];

    public Standing Standing { get; init; } = profile.Statement.Standing.Value;

    public string? StandingNote { get; init; } = profile.Statement.Standing.Note;

    /// <summary>Slugs of the sources that the note rests on.</summary>
    public IReadOnlyList<string> StandingSources { get; init; } = SourceJson.Slugs(profile.Statement.Standing.Sources);

    public IReadOnlyList<WordingJson> Wordings { get; init; } = [.. profile.Statement.Wordings.Select(WordingJson.From)];

    public IReadOnlyList<LinkJson> Links { get; init; } =
        [.. profile.Statement.Links.Select(link => LinkJson.From(link, address))];

    /// <summary>The statements that are linked to this one.</summary>
    public ListJson<AnswerJson> AnsweredBy { get; init; } =
        AnswerJson.From(profile.AnsweredBy, profile.Statement.Date, address);

    public MentionsJson Mentions { get; init; } = new(
        [.. profile.Statement.MentionedAgencies.Select(NameJson.From)],
        [.. profile.Statement.MentionedOfficials.Select(NameJson.From)]);

    /// <summary>Markdown, in the archive's own words.</summary>
    public string Context { get; init; } = profile.Statement.Context;

    public IReadOnlyList<SanctionOnDayJson> SanctionsOnDay { get; init; } =
        [.. profile.SanctionsOnDay.Select(SanctionOnDayJson.From)];

    /// <summary>Statements that share rare words with this one, the likest first.</summary>
    public IReadOnlyList<StatementItemJson> Similar { get; init; } =
        [.. profile.Similar.Select(statement => StatementItemJson.From(statement, address))];

    /// <summary>The statement of the same official right before this one; null where there is none.</summary>
    public NeighbourJson? Previous { get; init; } = NeighbourJson.From(profile.Previous, address);

    public NeighbourJson? Next { get; init; } = NeighbourJson.From(profile.Next, address);

    public IReadOnlyList<SourceJson> Sources { get; init; } = SourceJson.From(profile.Statement.Sources, address);
}

public sealed record VenueJson(VenueKind Kind, string Name);

/// <summary>A wording; <c>sources</c> are slugs. A <c>reported</c> one is indirect speech, no quotation, and has no checks.</summary>
public sealed record WordingJson(
    string Text,
    string Language,
    WordingKind Kind,
    bool Preferred,
    string? Translator,
    string? Note,
    IReadOnlyList<string> Sources,
    IReadOnlyList<CheckJson> Checks)
{
    public static WordingJson From(WordingDetail wording) => new(
        wording.Text,
        wording.Language,
        wording.Kind,
        wording.Preferred,
        wording.Translator,
        wording.Note,
        SourceJson.Slugs(wording.Sources),
        [.. wording.Checks.Select(CheckJson.From)]);
}

/// <summary>Whether a source, a slug, carries the words; <c>sha256</c> is that of its capture.</summary>
public sealed record CheckJson(
    string Source, CheckResult Result, IReadOnlyList<QuoteFolding> Foldings, PassageJson? Passage, string? Sha256)
{
    public static CheckJson From(CheckDetail check) => new(
        check.Source,
        check.Result,
        [.. check.Foldings],
        check.Passage is { } found ? new(found.Exact, found.Prefix, found.Suffix, found.Start, found.End) : null,
        check.Sha256);
}

/// <summary>A passage of a capture; <c>start</c> and <c>end</c> count Unicode characters from 0.</summary>
public sealed record PassageJson(string Exact, string Prefix, string Suffix, int Start, int End);

/// <summary>
/// A typed link; <c>target</c> is the other record, <c>sources</c> are slugs. Without any of its own it rests on those of
/// the statement.
/// </summary>
public sealed record LinkJson(LinkType Type, LinkTargetJson Target, IReadOnlyList<string> Sources)
{
    public static LinkJson From(LinkDetail link, PublicAddress address) => new(
        link.Type,
        new(
            link.Target.Record.Kind.One(),
            link.Target.Record.Slug,
            address.Of(SiteLinks.Of(link.Target.Record)),
            link.Target.Record.Name,
            link.Target.Record.Kind == RecordKind.Statements ? link.TargetStanding.Value : null,
            link.TargetStanding.Note,
            SourceJson.Slugs(link.TargetStanding.Sources)),
        SourceJson.Slugs(link.Sources));
}

/// <summary>
/// What a link leads to; only statements have a <c>standing</c>. <c>standingSources</c> are slugs.
/// </summary>
public sealed record LinkTargetJson(
    string Kind,
    string Slug,
    string Url,
    string Title,
    Standing? Standing,
    string? StandingNote,
    IReadOnlyList<string> StandingSources);

public sealed record MentionsJson(IReadOnlyList<NameJson> Agencies, IReadOnlyList<NameJson> Officials);

/// <summary>
/// A sanction in force on the day of a statement, on the speaker or, by <c>on</c>, on another kind of record; not certain
/// where a date is too coarse to say.
/// </summary>
public sealed record SanctionOnDayJson(
    string Slug, string On, string Authority, EdtfDate Imposed, EdtfDate? Lifted, bool Certain)
{
    public static SanctionOnDayJson From(OnDay<SanctionSummary> found) => new(
        found.What.Slug,
        found.What.Target.Kind.One(),
        found.What.Authority.Slug,
        found.What.Imposed,
        found.What.Lifted,
        found.Certain);
}

/// <summary>A statement as a step to it shows it.</summary>
public sealed record NeighbourJson(
    string Slug,
    string Url,
    EdtfDate Date,
    string Venue,
    Standing Standing,
    string? StandingNote,
    IReadOnlyList<string> StandingSources)
{
    public static NeighbourJson? From(StatementSummary? neighbour, PublicAddress address) => neighbour is null
        ? null
        : new(
            neighbour.Slug,
            address.Of(SiteLinks.Statement(neighbour.Slug)),
            neighbour.Date,
            neighbour.Venue.Name,
            neighbour.Standing.Value,
            neighbour.Standing.Note,
            SourceJson.Slugs(neighbour.Standing.Sources));
}

/// <summary>A statement in a list, with the wording that stands for it.</summary>
public sealed record StatementItemJson(
    string Slug,
    string Url,
    NameJson Official,
    EdtfDate Date,
    string Text,
    string Language,
    WordingKind Kind,
    Standing Standing,
    string? StandingNote,
    IReadOnlyList<string> StandingSources)
{
    public static StatementItemJson From(StatementSummary statement, PublicAddress address) => new(
        statement.Slug,
        address.Of(SiteLinks.Statement(statement.Slug)),
        NameJson.From(statement.Official),
        statement.Date,
        statement.Lead.Text,
        statement.Lead.Language,
        statement.Lead.Kind,
        statement.Standing.Value,
        statement.Standing.Note,
        SourceJson.Slugs(statement.Standing.Sources));

    internal static ListJson<StatementItemJson> From(PagedList<StatementSummary> statements, PublicAddress address) =>
        ListJson.Page(statements.Select(statement => From(statement, address)));
}

/// <summary>
/// A statement that is linked to a record, and how: <c>when</c> says whether it came before or after, as far as the dates
/// do. <c>sources</c> are the slugs of those for the link itself; without any it rests on <c>statementSources</c>.
/// </summary>
public sealed record AnswerJson(
    LinkType Type,
    StatementItemJson Statement,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOrder? When,
    IReadOnlyList<string> Sources,
    IReadOnlyList<string> StatementSources)
{
    /// <summary>The answers to a record; without its date it is not said which came first.</summary>
    internal static ListJson<AnswerJson> From(PagedList<LinkedStatement> answers, EdtfDate? date, PublicAddress address) =>
        ListJson.Page(answers.Select(answer => new AnswerJson(
            answer.Type,
            StatementItemJson.From(answer.Statement, address),
            date is null ? null : answer.Statement.Date.OrderTo(date),
            SourceJson.Slugs(answer.Sources),
            SourceJson.Slugs(answer.StatementSources))));
}

internal static class StatementsApi
{
    private const int PageSize = 20;

    public static void MapStatementsApi(this IEndpointRouteBuilder app)
    {
        app.MapGet(SiteLinks.Json(SiteLinks.Statements), ListAsync).WithName("listStatements");
        app.MapGet(SiteLinks.Json(SiteLinks.Statement("{slug}")), OneAsync).WithName("getStatement");
    }

    private static async Task<Results<Ok<ListJson<StatementItemJson>>, NotUnderstood>> ListAsync(
        [AsParameters] BrowseFilter filter, StatementSearch search, PublicAddress address, CancellationToken cancellationToken)
    {
        var (criteria, problems) = filter.Read();
        if (problems.Count > 0)
        {
            return new NotUnderstood(problems);
        }

        var (first, last) = criteria.Days;
        var statements = await search.Times.PageBeginningAsync(
            first, last, (filter.Page ?? PageNumber.First).Value, PageSize, cancellationToken);
        return TypedResults.Ok(StatementItemJson.From(statements, address));
    }

    private static async Task<Results<Ok<StatementJson>, NoRecord>> OneAsync(
        string slug,
        PageNumber? p,
        StatementSearch search,
        PublicAddress address,
        CancellationToken cancellationToken) =>
        await StatementProfile.ReadAsync(search, slug, (p ?? PageNumber.First).Value, cancellationToken) is { } profile
            ? TypedResults.Ok(new StatementJson(profile, address))
            : new NoRecord();
}
