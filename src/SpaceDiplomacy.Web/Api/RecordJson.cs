using System.Text.Json.Serialization;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Sources;
using SpaceDiplomacy.Web.Hosting;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Api;

/// <summary>
/// What the JSON of every record has. <c>url</c> is its page; <c>added</c> and <c>changed</c> are times in UTC,
/// <c>revision</c> is the number of the newest. Without a setter, a description of the API would not know what can be null.
/// </summary>
public abstract class RecordJson(RecordKind kind, string slug, RecordVersion version, PublicAddress address)
{
    // What tells a record comes before what the record says, and its version after.
    [JsonPropertyOrder(-2)]
    public string Slug { get; init; } = slug;

    [JsonPropertyOrder(-1)]
    public string Url { get; init; } = address.Of(SiteLinks.Record(kind, slug));

    public DateTime Added { get; init; } = version.Added;

    public DateTime Changed { get; init; } = version.Changed;

    public int Revision { get; init; } = version.Revision;

    /// <summary>What was corrected, the newest first.</summary>
    public IReadOnlyList<CorrectionJson> Corrections { get; init; } =
        [.. version.Corrections.Select(correction => new CorrectionJson(correction.Date, correction.Note))];
}

public sealed record CorrectionJson(EdtfDate Date, string Note);

/// <summary>A record by name.</summary>
public sealed record NameJson(string Slug, string Name)
{
    public static NameJson From(RecordName record) => new(record.Slug, record.Name);
}

/// <summary>An office; dates are EDTF.</summary>
public sealed record OfficeJson(string Title, NameJson? Agency, string? Organization, EdtfDate? From, EdtfDate? To)
{
    /// <summary>On a day: false where a date is too coarse to say that it was held. Else left out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Certain { get; init; }

    /// <summary>Slugs of the sources for it, with the official; else left out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Sources { get; init; }

    public static OfficeJson Of(Office office) => new(
        office.Title,
        office.Agency is null ? null : NameJson.From(office.Agency),
        office.Organization,
        office.From,
        office.To);

    public static OfficeJson Of(OnDay<Office> held) => Of(held.What) with { Certain = held.Certain };
}

/// <summary>A source; <c>url</c> is its page here, <c>publishedAt</c> the publication itself.</summary>
public sealed record SourceJson(
    string Slug,
    string Url,
    string Title,
    string Publisher,
    string? Author,
    EdtfDate? Published,
    string PublishedAt,
    string? ArchivedUrl,
    SourceKind Kind,
    string Language)
{
    public static SourceJson From(SourceSummary source, PublicAddress address) => new(
        source.Slug,
        address.Of(SiteLinks.Source(source.Slug)),
        source.Title,
        source.Publisher,
        source.Author,
        source.Published,
        source.Url,
        source.ArchivedUrl,
        source.Kind,
        source.Language);

    internal static IReadOnlyList<SourceJson> From(IEnumerable<SourceSummary> sources, PublicAddress address) =>
        [.. sources.Select(source => From(source, address))];

    /// <summary>The slugs of sources that are described elsewhere.</summary>
    internal static IReadOnlyList<string> Slugs(IEnumerable<SourceSummary> sources) => [.. sources.Select(source => source.Slug)];
}

/// <summary>
/// A sanction; dates are EDTF, <c>lifted</c> null where no end is recorded, <c>status</c> what they say of it today.
/// </summary>
public sealed record SanctionJson(
    string Slug,
    string Url,
    RefJson Target,
    NameJson Authority,
    string Programme,
    string LegalBasis,
    EdtfDate Imposed,
    EdtfDate? Lifted,
    SanctionStatus Status,
    IReadOnlyList<Measure> Measures)
{
    /// <summary>Whether it certainly was in force on the day asked for; left out where no day was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Certain { get; init; }

    public static SanctionJson From(SanctionSummary sanction, DateOnly today, PublicAddress address) => new(
        sanction.Slug,
        address.Of(SiteLinks.Sanction(sanction.Slug)),
        RefJson.From(sanction.Target, address),
        NameJson.From(sanction.Authority),
        sanction.Programme,
        sanction.LegalBasis,
        sanction.Imposed,
        sanction.Lifted,
        sanction.StatusOn(today),
        sanction.Measures);

    internal static ListJson<SanctionJson> From(PagedList<SanctionSummary> sanctions, DateOnly today, PublicAddress address) =>
        ListJson.Page(sanctions.Select(sanction => From(sanction, today, address)));
}

/// <summary>A record of any kind: <c>kind</c> is one of them, such as <c>official</c>, <c>agency</c> or <c>entity</c>.</summary>
public sealed record RefJson(string Kind, string Slug, string Url, string Name)
{
    public static RefJson From(RecordRef record, PublicAddress address) =>
        new(record.Kind.One(), record.Slug, address.Of(SiteLinks.Of(record)), record.Name);
}

/// <summary>A page of a list, or the whole of a short one.</summary>
public sealed record ListJson<T>(int Total, int Page, int PageSize, IReadOnlyList<T> Results);

internal static class ListJson
{
    public static ListJson<T> Page<T>(PagedList<T> list) => new(list.Total, list.Page, list.PageSize, list.Items);

    public static ListJson<T> Whole<T>(IReadOnlyList<T> list) => new(list.Count, 1, list.Count, list);
}
