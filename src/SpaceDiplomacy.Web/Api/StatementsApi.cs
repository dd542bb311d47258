using Microsoft.AspNetCore.Http.HttpResults;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Sources;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Web.Hosting;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Api;

/// <summary>A statement whole, in the shape of the archive's contract. Dates are EDTF; <c>earliest</c> and <c>latest</c> are days.</summary>
public sealed record StatementJson
{
    public required string Slug { get; init; }

    public required string Url { get; init; }

    public required NameJson Official { get; init; }

    /// <summary>The first of <see cref="Offices"/>; null where none is recorded.</summary>
    public required HeldOfficeJson? Office { get; init; }

    /// <summary>All offices held on the day.</summary>
    public required IReadOnlyList<HeldOfficeJson> Offices { get; init; }

    public required string Date { get; init; }

    public required DateOnly? Earliest { get; init; }

    public required DateOnly? Latest { get; init; }

    public required string? SaidIn { get; init; }

    public required VenueJson Venue { get; init; }

    public required IReadOnlyList<NameJson> Topics { get; init; }

    public required string Standing { get; init; }

    public required string? StandingNote { get; init; }

    /// <summary>Slugs of the sources that the note rests on.</summary>
    public required IReadOnlyList<string> StandingSources { get; init; }

    public required IReadOnlyList<WordingJson> Wordings { get; init; }

    public required IReadOnlyList<LinkJson> Links { get; init; }

    /// <summary>The statements that are linked to this one.</summary>
    public required IReadOnlyList<LinkJson> AnsweredBy { get; init; }

    public required MentionsJson Mentions { get; init; }

    /// <summary>Markdown, in the archive's own words.</summary>
    public required string Context { get; init; }

    public required IReadOnlyList<SanctionOnDayJson> SanctionsOnDay { get; init; }

    public required IReadOnlyList<SourceJson> Sources { get; init; }
}

/// <summary>An office held on a day; not certain where a date is too coarse to say.</summary>
public sealed record HeldOfficeJson(
    string Title, NameJson? Agency, string? Organization, string? From, string? To, bool Certain);

public sealed record VenueJson(string Kind, string Name);

/// <summary>A wording; <c>sources</c> are slugs. A <c>reported</c> one is indirect speech, no quotation, and has no checks.</summary>
public sealed record WordingJson(
    string Text,
    string Language,
    string Kind,
    bool Preferred,
    string? Note,
    IReadOnlyList<string> Sources,
    IReadOnlyList<CheckJson> Checks);

/// <summary>Whether a source, a slug, carries the words; <c>sha256</c> is that of its capture.</summary>
public sealed record CheckJson(
    string Source, string Result, IReadOnlyList<string> Foldings, PassageJson? Passage, string? Sha256)
{
    public static CheckJson From(CheckDetail check) => new(
        check.Source,
        check.Result.Term(),
        check.FoldingTerms,
        check.Passage is { } found ? new(found.Exact, found.Prefix, found.Suffix, found.Start, found.End) : null,
        check.Sha256);
}

/// <summary>A passage of a capture; <c>start</c> and <c>end</c> count Unicode characters from 0.</summary>
public sealed record PassageJson(string Exact, string Prefix, string Suffix, int Start, int End);

/// <summary>
/// A typed link; <c>target</c> is the other record, <c>sources</c> are slugs. Without any of its own it rests on those of
/// the statement that it goes out from.
/// </summary>
public sealed record LinkJson(string Type, LinkTargetJson Target, IReadOnlyList<string> Sources)
{
    public static LinkJson From(LinkDetail link) => new(
        link.Type.Term(),
        new(link.Target.Record.Kind.One(), link.Target.Record.Slug, link.Target.Record.Name)
        {
            Standing = link.Target.Record.Kind == RecordKind.Statements ? link.TargetStanding.Value.Term() : null,
            StandingNote = link.TargetStanding.Note,
            StandingSources = Slugs(link.TargetStanding.Sources),
        },
        Slugs(link.Sources));

    /// <summary>The other way round: from a statement that is linked to this one.</summary>
    public static LinkJson From(LinkedStatement link) => new(
        link.Type.Term(),
        new(
            RecordKind.Statements.One(),
            link.Statement.Slug,
            StatementTitle.At(link.Statement.Official.Name, link.Statement.Venue.Name))
        {
            Standing = link.Statement.Standing.Value.Term(),
            StandingNote = link.Statement.Standing.Note,
            StandingSources = Slugs(link.Statement.Standing.Sources),
        },
        Slugs(link.Sources));

    private static List<string> Slugs(IReadOnlyList<SourceSummary> sources) => [.. sources.Select(source => source.Slug)];
}

/// <summary>What a link leads to; only statements have a <c>standing</c>.</summary>
public sealed record LinkTargetJson(string Kind, string Slug, string Title)
{
    public required string? Standing { get; init; }

    public required string? StandingNote { get; init; }

    /// <summary>Slugs.</summary>
    public required IReadOnlyList<string> StandingSources { get; init; }
}

public sealed record MentionsJson(IReadOnlyList<NameJson> Agencies, IReadOnlyList<NameJson> Officials);

/// <summary>A sanction in force on the day of a statement; not certain where a date is too coarse to say.</summary>
public sealed record SanctionOnDayJson(string Slug, string Authority, string Imposed, string? Lifted, bool Certain);

/// <summary>A statement in a list, with the wording that stands for it.</summary>
public sealed record StatementItemJson(
    string Slug,
    string Url,
    NameJson Official,
    string Date,
    string Text,
    string Language,
    string Kind,
    string Standing,
    string? StandingNote,
    IReadOnlyList<string> StandingSources)
{
    public static StatementItemJson From(StatementSummary statement, PublicAddress address) => new(
        statement.Slug,
        address.Of(SiteLinks.Statement(statement.Slug)),
        NameJson.From(statement.Official),
        statement.Date.Text,
        statement.Lead.Text,
        statement.Lead.Language,
        statement.Lead.Kind.Term(),
        statement.Standing.Value.Term(),
        statement.Standing.Note,
        [.. statement.Standing.Sources.Select(source => source.Slug)]);
}

/// <summary>
/// A statement that is linked to a record, and how: <c>when</c> is <c>before</c>, <c>after</c> or <c>open</c>, as far as
/// the dates say. <c>sources</c> are the slugs of those for the link itself; without any it rests on the statement's.
/// </summary>
public sealed record AnswerJson(string Type, StatementItemJson Statement, string When, IReadOnlyList<string> Sources)
{
    public static AnswerJson From(LinkedStatement answer, EdtfDate date, PublicAddress address) => new(
        answer.Type.Term(),
        StatementItemJson.From(answer.Statement, address),
        answer.Statement.Date.OrderTo(date).Term(),
        [.. answer.Sources.Select(source => source.Slug)]);
}

internal static class StatementsApi
{
    private const int PageSize = 20;

    public static void MapStatementsApi(this IEndpointRouteBuilder app)
    {
        app.MapGet(SiteLinks.Json(SiteLinks.Statements), ListAsync);
        app.MapGet(SiteLinks.Json(SiteLinks.Statement("{slug}")), OneAsync);
    }

    private static async Task<Results<Ok<ListJson<StatementItemJson>>, ProblemHttpResult>> ListAsync(
        [AsParameters] BrowseFilter filter, ArchiveDbContext db, PublicAddress address, CancellationToken cancellationToken)
    {
        var (criteria, problems) = filter.Read();
        if (problems.Count > 0)
        {
            return Problems.NotUnderstood(string.Join(' ', problems));
        }

        var statements = await db.Statements.Matching(criteria).NewestFirst().ToSummaries()
            .ToPagedListAsync((filter.Page ?? PageNumber.First).Value, PageSize, cancellationToken);
        return TypedResults.Ok(ListJson.Page(statements.Select(one => StatementItemJson.From(one, address))));
    }

    private static async Task<Results<Ok<StatementJson>, NotFound>> OneAsync(
        string slug, ArchiveDbContext db, PublicAddress address, CancellationToken cancellationToken)
    {
        if (await db.FindStatementAsync(slug, cancellationToken) is not { } statement)
        {
            return TypedResults.NotFound();
        }

        var sanctions = await db.SanctionsOnDayAsync(statement, cancellationToken);
        var answers = await db.StatementLinks.Where(l => l.TargetStatement!.Slug == slug)
            .ToLinkedStatementsAsync(cancellationToken);
        return TypedResults.Ok(From(statement, sanctions, answers, address));
    }

    private static StatementJson From(
        StatementDetail statement,
        IReadOnlyList<OnDay<SanctionSummary>> sanctions,
        IReadOnlyList<LinkedStatement> answers,
        PublicAddress address)
    {
        var offices = statement.OfficesHeld.Select(held => new HeldOfficeJson(
            held.What.Title,
            held.What.Agency is null ? null : NameJson.From(held.What.Agency),
            held.What.Organization,
            held.What.From?.Text,
            held.What.To?.Text,
            held.Certain)).ToList();
        return new()
        {
            Slug = statement.Slug,
            Url = address.Of(SiteLinks.Statement(statement.Slug)),
            Official = NameJson.From(statement.Official),
            Office = offices.FirstOrDefault(),
            Offices = offices,
            Date = statement.Date.Text,
            Earliest = statement.Date.Earliest,
            Latest = statement.Date.Latest,
            SaidIn = statement.SaidIn,
            Venue = new(statement.Venue.Kind.Term(), statement.Venue.Name),
            Topics = [.. statement.Topics.Select(NameJson.From)],
            Standing = statement.Standing.Value.Term(),
            StandingNote = statement.Standing.Note,
            StandingSources = [.. statement.Standing.Sources.Select(source => source.Slug)],
            Wordings = [.. statement.Wordings.Select(From)],
            Links = [.. statement.Links.Select(LinkJson.From)],
            AnsweredBy = [.. answers.Select(LinkJson.From)],
            Mentions = new(
                [.. statement.MentionedAgencies.Select(NameJson.From)],
                [.. statement.MentionedOfficials.Select(NameJson.From)]),
            Context = statement.Context,
            SanctionsOnDay = [.. sanctions.Select(inForce => new SanctionOnDayJson(
                inForce.What.Slug,
                inForce.What.Authority.Slug,
                inForce.What.Imposed.Text,
                inForce.What.Lifted?.Text,
                inForce.Certain))],
            Sources = [.. statement.Sources.Select(source => SourceJson.From(source, address))],
        };
    }

    private static WordingJson From(WordingDetail wording) => new(
        wording.Text,
        wording.Language,
        wording.Kind.Term(),
        wording.Preferred,
        wording.Note,
        [.. wording.Sources.Select(source => source.Slug)],
        [.. wording.Checks.Select(CheckJson.From)]);
}
