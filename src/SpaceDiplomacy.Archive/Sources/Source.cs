using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Sources;

/// <summary>What sort of publication a source is.</summary>
public enum SourceKind
{
    News,
    Official,
    Legal,
    Encyclopaedia,
    Video,
    Audio,
    Book,
    SocialMedia,
}

/// <summary>A publication that can be cited.</summary>
public sealed class Source : Record
{
    /// <summary>The title as published; in square brackets where the archive supplied it.</summary>
    public required string Title { get; init; }

    public required string Publisher { get; init; }

    public string? Author { get; init; }

    public EdtfDate? Published { get; init; }

    public required string Url { get; init; }

    public string? ArchivedUrl { get; init; }

    public required SourceKind Kind { get; init; }

    /// <summary>BCP 47 tag of the language that the source is written in.</summary>
    public required string Language { get; init; }

    /// <summary>The text as somebody saved it; null where it was not read along or there is none.</summary>
    public Capture? Capture { get; private set; }
}

internal sealed class SourceConfiguration : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> builder)
    {
        builder.IsRecord();
        builder.IsTerm(s => s.Kind);
        builder.OptionalDate(s => s.Published);
    }
}
