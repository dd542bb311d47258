using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Revisions;

/// <summary>What a revision did to its record; several can be true of one.</summary>
public enum RevisionChange
{
    /// <summary>The archive had no such record before.</summary>
    Added,

    /// <summary>A document took the place of another.</summary>
    Changed,

    /// <summary>The document names a correction that the one before did not have.</summary>
    Corrected,

    /// <summary>The words of a statement are disputed or misattributed now, and were not before.</summary>
    Disputed,

    /// <summary>A sanction came into the archive.</summary>
    Imposed,

    /// <summary>A sanction has an end now, and had none before.</summary>
    Lifted,

    Removed,

    /// <summary>The record was removed before, and is back.</summary>
    Restored,

    /// <summary>The record has another slug than before.</summary>
    Renamed,
}

/// <summary>
/// One version of a record. Revisions are only ever added: the database refuses to change or delete one, and they stay
/// when their record is removed.
/// </summary>
public sealed class Revision
{
    /// <summary>The place in the order in which revisions came.</summary>
    public required long Id { get; init; }

    public required RecordKind Kind { get; init; }

    /// <summary>The record's slug at that time.</summary>
    public required string Slug { get; init; }

    /// <summary>
    /// The place in the record's history, from 1 without a gap; a record that was renamed or restored goes on counting.
    /// </summary>
    public required int Number { get; init; }

    /// <summary>The first revision of the record: what all of its history shares, whatever its slug was.</summary>
    public required long FirstId { get; init; }

    /// <summary>When it came, in UTC.</summary>
    public required DateTime At { get; init; }

    public long EditionId { get; private set; }

    /// <summary>The edition that it came with.</summary>
    public ArchiveEdition Edition { get; private set; } = null!;

    /// <summary>Why: what the newest correction says, or why a record was removed; null where nobody said.</summary>
    public required string? Reason { get; init; }

    /// <summary>SHA-256 of <see cref="Document"/> in UTF-8, in hex.</summary>
    public required string? Sha256 { get; init; }

    /// <summary>The record's document in canonical form; null where the record was removed.</summary>
    public required string? Document { get; init; }

    public List<RevisionMark> Marks { get; init; } = [];

    public List<RevisionSubject> Subjects { get; init; } = [];
}

/// <summary>One thing that a revision did.</summary>
public sealed class RevisionMark
{
    public required RevisionChange Change { get; init; }

    public long RevisionId { get; private set; }
}

/// <summary>An official or an agency that a revision concerns: it names it, or is one of its own.</summary>
public sealed class RevisionSubject
{
    public required RecordKind Kind { get; init; }

    /// <summary>The slug at that time.</summary>
    public required string Slug { get; init; }

    public long RevisionId { get; private set; }
}

internal sealed class RevisionConfiguration : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.ToTable("Revisions", table => table.HasCheckConstraint(
            "CK_Revision_Document", "(Document IS NULL) = (Sha256 IS NULL)"));
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.IsTerm(r => r.Kind);
        builder.Property(r => r.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(r => r.At).IsUtc();
        builder.HasIndex(r => new { r.FirstId, r.Number }).IsUnique();
        builder.HasIndex(r => new { r.Kind, r.Slug, r.Number }).IsUnique();
        // SQLite ends every index with the key: this one has the revisions of a kind in the order in which they came.
        builder.HasIndex(r => r.Kind);
        builder.HasOne<Revision>().WithMany().HasForeignKey(r => r.FirstId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne(r => r.Edition).WithMany().HasForeignKey(r => r.EditionId).OnDelete(DeleteBehavior.NoAction);
        builder.HasMany(r => r.Marks).WithOne().HasForeignKey(m => m.RevisionId).OnDelete(DeleteBehavior.NoAction);
        builder.HasMany(r => r.Subjects).WithOne().HasForeignKey(s => s.RevisionId).OnDelete(DeleteBehavior.NoAction);
    }
}

internal sealed class RevisionMarkConfiguration : IEntityTypeConfiguration<RevisionMark>
{
    public void Configure(EntityTypeBuilder<RevisionMark> builder)
    {
        builder.ToTable("RevisionMarks");
        builder.HasKey(m => new { m.Change, m.RevisionId });
        builder.IsTerm(m => m.Change);
    }
}

internal sealed class RevisionSubjectConfiguration : IEntityTypeConfiguration<RevisionSubject>
{
    public void Configure(EntityTypeBuilder<RevisionSubject> builder)
    {
        builder.ToTable("RevisionSubjects");
        builder.HasKey(s => new { s.Kind, s.Slug, s.RevisionId });
        builder.IsTerm(s => s.Kind);
    }
}
