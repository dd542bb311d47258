using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Revisions;

/// <summary>Since when the archive has a record, and which version of it.</summary>
/// <param name="Added">When it came into the archive, in UTC.</param>
/// <param name="Changed">When its document last changed, in UTC.</param>
/// <param name="Revision">The number of its newest revision.</param>
/// <param name="Corrections">What readers are told was corrected, newest first.</param>
public sealed record RecordVersion(DateTime Added, DateTime Changed, int Revision, IReadOnlyList<Correction> Corrections)
{
    /// <summary>What <see cref="Read"/> reads of a record that a query calls <c>r</c>.</summary>
    internal const string Columns = "r.AddedAt, r.ChangedAt, r.Revision, r.Corrections";

    /// <summary>The version of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="first">The place of the first of <see cref="Columns"/>.</param>
    internal static RecordVersion Read(RawStatement row, int first) => new(
        Stored.Time(row.Text(first)),
        Stored.Time(row.Text(first + 1)),
        (int)row.Integer(first + 2),
        Records.Corrections.Read(row.Text(first + 3)));
}
