using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Agencies;

public sealed class Agency : Record
{
    public required string Name { get; init; }

    public string? NativeName { get; init; }

    public string? Abbreviation { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code, or <c>EU</c>.</summary>
    public required string Country { get; init; }

    public EdtfDate? Founded { get; init; }

    public EdtfDate? Dissolved { get; init; }

    public string? Website { get; init; }

    /// <summary>Wikidata item, <c>Q</c> and a number.</summary>
    public string? Wikidata { get; init; }

    /// <summary>What the agency is, in Markdown.</summary>
    public required string Summary { get; init; }

    public List<Source> Sources { get; init; } = [];
}

internal sealed class AgencyConfiguration : IEntityTypeConfiguration<Agency>
{
    public void Configure(EntityTypeBuilder<Agency> builder)
    {
        builder.IsRecord();
        builder.HasIndex(a => new { a.Name, a.Slug });
        builder.OptionalDate(a => a.Founded);
        builder.OptionalDate(a => a.Dissolved);
        builder.Cites(a => a.Sources);
    }
}
