using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Revisions;

/// <summary>A slug that a record had once, and that leads to it for ever.</summary>
public sealed class FormerSlug
{
    public required RecordKind Kind { get; init; }

    public required string Slug { get; init; }

    /// <summary>The slug that the record has instead.</summary>
    public required string Current { get; init; }
}

/// <summary>What became of a record that is not there under its slug any more.</summary>
public abstract record FormerRecord;

/// <summary>It has another slug.</summary>
public sealed record RenamedRecord(string Slug) : FormerRecord;

/// <summary>It was removed.</summary>
/// <param name="At">When, in UTC; of one that the archive never had, when it was told of the removal.</param>
/// <param name="Reason">Why, as it was said last; null where nobody said.</param>
/// <param name="LastNumber">The number of the last revision with a document; null where the archive never had one.</param>
public sealed record RemovedRecord(DateTime At, string? Reason, int? LastNumber) : FormerRecord;

public static class FormerRecords
{
    /// <summary>What became of a slug that no record has; null where no record ever had it.</summary>
    public static async Task<FormerRecord?> FindFormerAsync(
        this ArchiveDbContext db, RecordKind kind, string slug, CancellationToken cancellationToken)
    {
        var current = await db.FormerSlugs.Where(former => former.Kind == kind && former.Slug == slug)
            .Select(former => former.Current).SingleOrDefaultAsync(cancellationToken);
        if (current is not null)
        {
            return new RenamedRecord(current);
        }

        var last = await db.Revisions.Where(r => r.Kind == kind && r.Slug == slug).OrderByDescending(r => r.Number)
            .Select(r => new { r.Reason, IsRemoval = r.Document == null, r.FirstId })
            .FirstOrDefaultAsync(cancellationToken);
        if (last is not { IsRemoval: true })
        {
            return null;
        }

        var history = db.Revisions.Where(r => r.FirstId == last.FirstId);
        var lastNumber = await history.Where(r => r.Document != null).MaxAsync(r => (int?)r.Number, cancellationToken);
        // A reason that came or changed later is a revision too, and no removal of its own.
        var at = await history.Where(r => r.Number > (lastNumber ?? 0)).MinAsync(r => r.At, cancellationToken);
        return new RemovedRecord(at, last.Reason, lastNumber);
    }
}

internal sealed class FormerSlugConfiguration : IEntityTypeConfiguration<FormerSlug>
{
    public void Configure(EntityTypeBuilder<FormerSlug> builder)
    {
        builder.ToTable("FormerSlugs");
        builder.HasKey(f => new { f.Kind, f.Slug });
        builder.IsTerm(f => f.Kind);
    }
}
