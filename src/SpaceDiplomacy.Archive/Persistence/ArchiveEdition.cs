using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SpaceDiplomacy.Archive.Persistence;

/// <summary>What content the database holds: one row, written by the import that made it so.</summary>
public sealed class ArchiveEdition
{
    public const int TheOne = 1;

    public int Id { get; private set; } = TheOne;

    /// <summary>SHA-256 over all seed files, in hex.</summary>
    public required string Fingerprint { get; set; }

    /// <summary>When the content was imported, in UTC.</summary>
    public required DateTime ImportedAt { get; set; }
}

internal sealed class ArchiveEditionConfiguration : IEntityTypeConfiguration<ArchiveEdition>
{
    public void Configure(EntityTypeBuilder<ArchiveEdition> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        // SQLite keeps no kind with a time; without this it would come back as unspecified.
        builder.Property(e => e.ImportedAt).HasConversion(
            utc => utc, stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
        builder.ToTable(table => table.HasCheckConstraint("CK_ArchiveEdition_TheOne", $"Id = {ArchiveEdition.TheOne}"));
    }
}
