using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SpaceDiplomacy.Archive.Sources;

/// <summary>The text of a source as somebody saved it. A table of its own, so that lists of sources never read the text.</summary>
public sealed class Capture
{
    /// <summary>The key of the source, which is the capture's too.</summary>
    public required long SourceId { get; init; }

    public Source Source { get; private set; } = null!;

    public required string Text { get; init; }

    /// <summary>The day on which the text was saved.</summary>
    public required DateOnly CapturedOn { get; init; }

    /// <summary>SHA-256 of the text in UTF-8, in hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The name of the file that the text was taken from; null where it is not recorded.</summary>
    public string? From { get; init; }

    /// <summary>SHA-256 of the capture's file, in hex.</summary>
    public required string Fingerprint { get; init; }
}

internal sealed class CaptureConfiguration : IEntityTypeConfiguration<Capture>
{
    public void Configure(EntityTypeBuilder<Capture> builder)
    {
        builder.ToTable("Captures");
        builder.HasKey(c => c.SourceId);
        builder.Property(c => c.SourceId).ValueGeneratedNever();
        // A changed source is written anew under its key and keeps its capture; see the import.
        builder.HasOne(c => c.Source).WithOne(s => s.Capture).HasForeignKey<Capture>(c => c.SourceId).OnDelete(DeleteBehavior.NoAction);
    }
}
