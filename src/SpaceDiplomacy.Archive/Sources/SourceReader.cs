using SpaceDiplomacy.Archive.Persistence;

namespace SpaceDiplomacy.Archive.Sources;

/// <summary>Reads the sources of a record.</summary>
internal static class SourceReader
{
    /// <summary>The sources of the row that stands and of all that follow, as they are cited; a row may have none.</summary>
    /// <param name="rows">A row for each source.</param>
    /// <param name="first">The place of the first of <see cref="SourceSummary.Columns"/>.</param>
    public static IReadOnlyList<SourceSummary> SourcesFrom(this RawStatement rows, int first)
    {
        var sources = new List<SourceSummary>();
        do
        {
            if (!rows.IsNull(first))
            {
                sources.Add(SourceSummary.Read(rows, first));
            }
        }
        while (rows.Step());
        return sources.Cited();
    }
}
