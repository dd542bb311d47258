using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Revisions;

/// <summary>A revision as lists show it.</summary>
public sealed record RevisionSummary
{
    /// <summary>What <see cref="Read"/> reads of a revision that a query calls <c>r</c>, and of its edition <c>e</c>.</summary>
    internal const string Columns = """
        r.Kind, r.Slug, r.Number, r.At, e.Origin, e.Fingerprint, r.Reason, r.Sha256,
        (SELECT group_concat(x.Change ORDER BY x.Change) FROM RevisionMarks x WHERE x.RevisionId = r.Id),
        (SELECT x.Slug FROM Revisions x WHERE x.FirstId = r.FirstId ORDER BY x.Number DESC LIMIT 1)
        """;

    public required RecordKind Kind { get; init; }

    /// <summary>The record's slug at that time.</summary>
    public required string Slug { get; init; }

    /// <summary>The slug that it has today, or had last: its history stands under that.</summary>
    public required string LastSlug { get; init; }

    public required int Number { get; init; }

    /// <summary>When it came, in UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Where the import had it from: <c>seed</c>.</summary>
    public required string Origin { get; init; }

    /// <summary>The fingerprint of the edition that it came with, in hex.</summary>
    public required string Edition { get; init; }

    /// <summary>Why; null where nobody said.</summary>
    public required string? Reason { get; init; }

    /// <summary>SHA-256 of the document, in hex; null where the record was removed.</summary>
    public required string? Sha256 { get; init; }

    public required IReadOnlyList<RevisionChange> Changes { get; init; }

    /// <summary>The revision of a row that begins with <see cref="Columns"/>.</summary>
    internal static RevisionSummary Read(RawStatement row) => new()
    {
        Kind = row.Term<RecordKind>(0),
        Slug = row.Text(1),
        LastSlug = row.Text(9),
        Number = (int)row.Integer(2),
        At = Stored.Time(row.Text(3)),
        Origin = row.Text(4),
        Edition = row.Text(5),
        Reason = row.TextOrNull(6),
        Sha256 = row.TextOrNull(7),
        Changes = [.. row.Text(8).Split(',').Select(Stored.Term<RevisionChange>)],
    };
}

/// <summary>A revision with its document, and which numbers its record's history has.</summary>
/// <param name="Summary">The revision.</param>
/// <param name="Document">The record's document in canonical form; null where the record was removed.</param>
/// <param name="Last">The number of the record's newest revision.</param>
/// <param name="With">The number of the revision that it is compared with; null where it is the first.</param>
/// <param name="Difference">What differs from the other, key by key.</param>
public sealed record RevisionDetail(
    RevisionSummary Summary, string? Document, int Last, int? With, IReadOnlyList<KeyDifference> Difference);

public static class RevisionReading
{
    public static IQueryable<RevisionSummary> ToSummaries(this IQueryable<Revision> revisions, ArchiveDbContext db) =>
        revisions.Select(r => new RevisionSummary
        {
            Kind = r.Kind,
            Slug = r.Slug,
            LastSlug = db.Revisions.Where(other => other.FirstId == r.FirstId)
                .OrderByDescending(other => other.Number).Select(other => other.Slug).First(),
            Number = r.Number,
            At = r.At,
            Origin = r.Edition.Origin,
            Edition = r.Edition.Fingerprint,
            Reason = r.Reason,
            Sha256 = r.Sha256,
            Changes = r.Marks.OrderBy(mark => mark.Change).Select(mark => mark.Change).ToList(),
        });

    /// <summary>One revision whole; null where the record has none of the number.</summary>
    /// <param name="db">The archive.</param>
    /// <param name="kind">The kind of the record.</param>
    /// <param name="slug">The slug that it has, or had when it was removed.</param>
    /// <param name="number">The number of the revision, from 1.</param>
    /// <param name="with">The number of the one to compare it with; the one before where null or not there.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<RevisionDetail?> FindRevisionAsync(
        this ArchiveDbContext db, RecordKind kind, string slug, int number, int? with, CancellationToken cancellationToken)
    {
        var history = db.HistoryOf(kind, slug);
        var one = history.Where(r => r.Number == number);
        if (await one.ToSummaries(db).SingleOrDefaultAsync(cancellationToken) is not { } summary)
        {
            return null;
        }

        var last = await history.MaxAsync(r => r.Number, cancellationToken);
        var other = with is { } asked && asked >= 1 && asked <= last && asked != number ? asked : number - 1;
        var document = await one.Select(r => r.Document).SingleAsync(cancellationToken);
        var otherDocument = other == 0
            ? null
            : await history.Where(r => r.Number == other).Select(r => r.Document).SingleAsync(cancellationToken);
        var difference = other > number
            ? DocumentDifference.Between(document, otherDocument)
            : DocumentDifference.Between(otherDocument, document);
        return new(summary, document, last, other == 0 ? null : other, difference);
    }
}
