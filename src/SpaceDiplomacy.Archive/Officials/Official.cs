using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Officials;

/// <summary>A person who holds or held an office at a space agency, or oversaw one.</summary>
public sealed class Official : Record
{
    public required string Name { get; init; }

    /// <summary>The name as it is sorted: family name, comma, given names, or as written where it begins with the former.</summary>
    public string? SortName { get; init; }

    /// <summary>What lists by name are ordered by: see <see cref="NameKey"/>.</summary>
    public required string SortKey { get; init; }

    public string? NativeName { get; init; }

    /// <summary>BCP 47 tag of the language of <see cref="NativeName"/>.</summary>
    public string? NativeLanguage { get; init; }

    /// <summary>Other spellings and transliterations of the name, in any script.</summary>
    public List<string> Aliases { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2 code.</summary>
    public required string Citizenship { get; init; }

    public EdtfDate? Born { get; init; }

    /// <summary>Wikidata item, <c>Q</c> and a number.</summary>
    public string? Wikidata { get; init; }

    public Portrait? Portrait { get; init; }

    /// <summary>Who the person is, in Markdown.</summary>
    public required string Biography { get; init; }

    public List<Appointment> Appointments { get; init; } = [];

    public List<Source> Sources { get; init; } = [];
}

/// <summary>A picture of an official: a file below <c>seed/portraits/</c>, who made it and under which licence.</summary>
public sealed record Portrait(string File, string Credit, string Licence);

internal sealed class OfficialConfiguration : IEntityTypeConfiguration<Official>
{
    public void Configure(EntityTypeBuilder<Official> builder)
    {
        builder.IsRecord();
        builder.HasIndex(o => new { o.SortKey, o.Slug });
        builder.OptionalDate(o => o.Born);
        builder.ComplexProperty(o => o.Portrait, portrait => portrait.IsRequired(false));
        builder.HasMany(o => o.Appointments).WithOne(a => a.Official).HasForeignKey(a => a.OfficialId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.Cites(o => o.Sources);
    }
}
