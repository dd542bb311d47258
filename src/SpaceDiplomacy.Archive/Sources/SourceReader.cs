using SpaceDiplomacy.Archive.Persistence;

namespace SpaceDiplomacy.Archive.Sources;

/// <summary>Reads the sources of a record.</summary>
internal static class SourceReader
{
    /// <summary>Of which record; <c>?1</c> is its key.</summary>
    public const string OfAgency = "AgencySources j ON j.AgencyId = ?1";

    /// <inheritdoc cref="OfAgency"/>
    public const string OfSanction = "SanctionSources j ON j.SanctionId = ?1";

    /// <inheritdoc cref="OfAgency"/>
    public const string OfEvent = "EventSources j ON j.EventId = ?1";

    /// <summary>The sources, as they are cited.</summary>
    /// <param name="connection">What to read on.</param>
    /// <param name="whose">One of the joins above.</param>
    /// <param name="key">The key of the record.</param>
    public static IReadOnlyList<SourceSummary> Sources(this RawConnection connection, string whose, long key)
    {
        using var rows = connection.Prepare(
            $"SELECT {SourceSummary.Columns} FROM Sources src JOIN {whose} AND j.SourceId = src.Id");
        return rows.Bind(1, key).List(row => SourceSummary.Read(row, 0)).Cited();
    }
}
