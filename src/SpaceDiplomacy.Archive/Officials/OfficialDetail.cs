using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Officials;

/// <summary>An official whole: what the profile shows.</summary>
public sealed record OfficialDetail
{

    /// <summary>What <see cref="Read"/> reads of an official that a query calls <c>r</c>.</summary>
    internal const string Columns = """
        r.Slug, r.Name, r.SortName, r.NativeName, r.NativeLanguage, r.Aliases, r.Citizenship, r.Born_Text, r.Wikidata,
        r.Portrait_File, r.Portrait_Credit, r.Portrait_Licence, r.Biography
        """;

    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>The name as lists in the order of the alphabet have it, such as <c>Rogozin, Dmitry</c>.</summary>
    public required string? SortName { get; init; }

    public required string? NativeName { get; init; }

    /// <summary>The language of the native name, a BCP 47 tag.</summary>
    public required string? NativeLanguage { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    public required string Citizenship { get; init; }

    public required EdtfDate? Born { get; init; }

    public required string? Wikidata { get; init; }

    public required Portrait? Portrait { get; init; }

    /// <summary>Who the person is, in Markdown.</summary>
    public required string Biography { get; init; }

    public required IReadOnlyList<SourcedOffice> Offices { get; init; }

    public required IReadOnlyList<SourceSummary> Sources { get; init; }

    /// <summary>The official of a row, yet without offices and sources.</summary>
    /// <param name="row">The row.</param>
    /// <param name="first">The place of the first of <see cref="Columns"/>.</param>
    internal static OfficialDetail Read(RawStatement row, int first) => new()
    {
        Slug = row.Text(first),
        Name = row.Text(first + 1),
        SortName = row.TextOrNull(first + 2),
        NativeName = row.TextOrNull(first + 3),
        NativeLanguage = row.TextOrNull(first + 4),
        Aliases = Stored.Texts(row.Text(first + 5)),
        Citizenship = row.Text(first + 6),
        Born = row.DateOrNull(first + 7),
        Wikidata = row.TextOrNull(first + 8),
        Portrait = row.IsNull(first + 9) ? null : new(row.Text(first + 9), row.Text(first + 10), row.Text(first + 11)),
        Biography = row.Text(first + 12),
        Offices = [],
        Sources = [],
    };
}

/// <summary>An office with the sources for it.</summary>
public sealed record SourcedOffice(Office Office, IReadOnlyList<SourceSummary> Sources);
