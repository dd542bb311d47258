using System.Text.Json.Serialization;
using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Sources;
using SpaceDiplomacy.Web.Hosting;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Api;

/// <summary>A record by name.</summary>
public sealed record NameJson(string Slug, string Name)
{
    public static NameJson From(RecordName record) => new(record.Slug, record.Name);
}

/// <summary>An office; dates are EDTF.</summary>
public sealed record OfficeJson(string Title, NameJson? Agency, string? Organization, string? From, string? To)
{
    public static OfficeJson Of(Office office) => new(
        office.Title,
        office.Agency is null ? null : NameJson.From(office.Agency),
        office.Organization,
        office.From?.Text,
        office.To?.Text);
}

/// <summary>A source; <c>url</c> is its page here, <c>publishedAt</c> the publication itself.</summary>
public sealed record SourceJson(
    string Slug,
    string Url,
    string Title,
    string Publisher,
    string? Author,
    string? Published,
    string PublishedAt,
    string? ArchivedUrl,
    string Kind,
    string Language)
{
    public static SourceJson From(SourceSummary source, PublicAddress address) => new(
        source.Slug,
        address.Of(SiteLinks.Source(source.Slug)),
        source.Title,
        source.Publisher,
        source.Author,
        source.Published?.Text,
        source.Url,
        source.ArchivedUrl,
        source.Kind.Term(),
        source.Language);
}

/// <summary>A sanction; dates are EDTF, <c>lifted</c> null where no end is recorded.</summary>
public sealed record SanctionJson(
    string Slug,
    string Url,
    TargetJson Target,
    NameJson Authority,
    string Programme,
    string LegalBasis,
    string Imposed,
    string? Lifted,
    IReadOnlyList<string> Measures)
{
    /// <summary>Whether it certainly was in force on the day asked for; left out where no day was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Certain { get; init; }

    public static SanctionJson From(SanctionSummary sanction, PublicAddress address) => new(
        sanction.Slug,
        address.Of(SiteLinks.Sanction(sanction.Slug)),
        new(sanction.Target.Kind.One(), sanction.Target.Slug, sanction.Target.Name),
        NameJson.From(sanction.Authority),
        sanction.Programme,
        sanction.LegalBasis,
        sanction.Imposed.Text,
        sanction.Lifted?.Text,
        [.. sanction.Measures.Select(measure => measure.Term())]);
}

/// <summary>What a sanction is aimed at: <c>kind</c> is <c>official</c>, <c>agency</c> or <c>entity</c>.</summary>
public sealed record TargetJson(string Kind, string Slug, string Name);

/// <summary>A page of a list, or the whole of a short one.</summary>
public sealed record ListJson<T>(int Total, int Page, int PageSize, IReadOnlyList<T> Results);

internal static class ListJson
{
    public static ListJson<T> Page<T>(PagedList<T> list) => new(list.Total, list.Page, list.PageSize, list.Items);

    public static ListJson<T> Whole<T>(IReadOnlyList<T> list) => new(list.Count, 1, list.Count, list);
}
