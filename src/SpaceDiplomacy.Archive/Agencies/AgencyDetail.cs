using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Agencies;

public sealed record AgencyDetail
{
    /// <summary>What <see cref="Read"/> reads of an agency that a query calls <c>r</c>.</summary>
    internal const string Columns = """
        r.Slug, r.Name, r.NativeName, r.Abbreviation, r.Country, r.Founded_Text, r.Dissolved_Text, r.Website, r.Wikidata, r.Summary
        """;

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required string? NativeName { get; init; }

    public required string? Abbreviation { get; init; }

    public required string Country { get; init; }

    public required EdtfDate? Founded { get; init; }

    public required EdtfDate? Dissolved { get; init; }

    public required string? Website { get; init; }

    public required string? Wikidata { get; init; }

    /// <summary>What the agency is, in Markdown.</summary>
    public required string Summary { get; init; }

    public required IReadOnlyList<SourceSummary> Sources { get; init; }

    /// <summary>The agency of a row, yet without sources.</summary>
    /// <param name="row">The row.</param>
    /// <param name="first">The place of the first of <see cref="Columns"/>.</param>
    internal static AgencyDetail Read(RawStatement row, int first) => new()
    {
        Slug = row.Text(first),
        Name = row.Text(first + 1),
        NativeName = row.TextOrNull(first + 2),
        Abbreviation = row.TextOrNull(first + 3),
        Country = row.Text(first + 4),
        Founded = row.DateOrNull(first + 5),
        Dissolved = row.DateOrNull(first + 6),
        Website = row.TextOrNull(first + 7),
        Wikidata = row.TextOrNull(first + 8),
        Summary = row.Text(first + 9),
        Sources = [],
    };
}
