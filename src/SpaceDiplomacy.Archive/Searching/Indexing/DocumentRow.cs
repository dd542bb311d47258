using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;

namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>
/// What is held in memory of one document. The database holds rows as they stand in memory (little-endian), thousands in
/// one value: read column by column and row by row, a million would take seconds at every start.
/// </summary>
/// <param name="Number">The statement's number.</param>
/// <param name="Length">How many words the texts have.</param>
/// <param name="LatestDay">The last day that the date can mean, as a day number.</param>
/// <param name="Profile">The key of the <see cref="Profile"/>.</param>
/// <param name="Topics">The key of the set of topics.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct DocumentRow(long Number, int Length, int LatestDay, int Profile, int Topics)
{
    /// <summary>How many bytes a row takes.</summary>
    public static int Size { get; } = Unsafe.SizeOf<DocumentRow>();

    public static int LatestDayOf(EdtfDate date) => (date.Latest ?? DateOnly.MaxValue).DayNumber;
}

/// <summary>Reads the rows of documents.</summary>
internal static class DocumentRows
{
    /// <summary>The rows of all documents by number, also of those that were removed.</summary>
    public static DocumentRow[] Read(RawConnection connection, int count)
    {
        var rows = new DocumentRow[count];
        using var values = connection.Prepare("SELECT First, Rows FROM SearchColumns");
        while (values.Step())
        {
            MemoryMarshal.Cast<byte, DocumentRow>(values.Bytes(1)).CopyTo(rows.AsSpan((int)values.Integer(0)));
        }

        return rows;
    }
}
