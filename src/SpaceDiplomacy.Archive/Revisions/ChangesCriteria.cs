using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Revisions;

/// <summary>Which changes a reader asks for; what is null narrows nothing.</summary>
public sealed record ChangesCriteria
{
    public RecordKind? Kind { get; init; }

    /// <summary>The slug of an official that the changes concern: their own record, or one that names them.</summary>
    public string? Official { get; init; }

    /// <summary>The slug of an agency that the changes concern.</summary>
    public string? Agency { get; init; }

    public RevisionChange? Change { get; init; }
}

public static class ChangesByCriteria
{
    /// <summary>The changes that are asked for, the newest first.</summary>
    public static async Task<IQueryable<Revision>> ChangesAsync(
        this ArchiveDbContext db, ChangesCriteria criteria, CancellationToken cancellationToken)
    {
        IQueryable<Revision> revisions = db.Revisions;
        if (criteria.Kind is { } kind)
        {
            revisions = revisions.Where(revision => revision.Kind == kind);
        }

        if (criteria.Change is { } change)
        {
            revisions = revisions.That(change);
        }

        if (criteria.Official is { } official)
        {
            var slugs = await db.SlugsOfAsync(RecordKind.Officials, official, cancellationToken);
            revisions = revisions.Concerning(RecordKind.Officials, slugs);
        }

        if (criteria.Agency is { } agency)
        {
            var slugs = await db.SlugsOfAsync(RecordKind.Agencies, agency, cancellationToken);
            revisions = revisions.Concerning(RecordKind.Agencies, slugs);
        }

        return revisions.NewestFirst();
    }

    /// <summary>A slug and those that its record had before.</summary>
    private static async Task<IReadOnlyCollection<string>> SlugsOfAsync(
        this ArchiveDbContext db, RecordKind kind, string slug, CancellationToken cancellationToken)
    {
        var former = await db.FormerSlugs.Where(f => f.Kind == kind && f.Current == slug).Select(f => f.Slug)
            .ToListAsync(cancellationToken);
        return [slug, .. former];
    }
}
