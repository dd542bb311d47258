using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Searching.Engine;

namespace SpaceDiplomacy.Archive.Profiles;

/// <summary>An authority and the sanctions that it imposed.</summary>
public sealed record AuthorityProfile
{
    public required AuthoritySummary Authority { get; init; }

    public required RecordVersion Version { get; init; }

    public required PagedList<SanctionSummary> Sanctions { get; init; }

    /// <summary>Reads it; null where there is none under the slug.</summary>
    public static async Task<AuthorityProfile?> ReadAsync(
        StatementSearch search, string slug, int page, CancellationToken cancellationToken)
    {
        using var scope = await search.OpenAsync(cancellationToken);
        using var row = scope.Connection.Prepare(
            $"SELECT r.Id, r.Name, r.Jurisdiction, {RecordVersion.Columns} FROM Authorities r WHERE r.Slug = ?1");
        return !row.Bind(1, slug).Step() ? null : new()
        {
            Authority = new(slug, row.Text(1), row.Text(2)),
            Version = RecordVersion.Read(row, 3),
            Sanctions = scope.Connection.Sanctions(SanctionReader.ByAuthority, row.Integer(0), page),
        };
    }
}
