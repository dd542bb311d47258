using SpaceDiplomacy.Archive.Documents;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Revisions;

/// <summary>What one document changed about the one before it.</summary>
internal static class RevisionRules
{
    /// <param name="before">The revision before; null for the first.</param>
    /// <param name="earlier">Its document; null where it has none, or none that can be read any more.</param>
    /// <param name="now">The document that takes its place; null where the record is removed.</param>
    public static IReadOnlyList<RevisionChange> Changes(
        LastRevision? before, RecordDocument? earlier, RecordDocument? now)
    {
        if (now is null)
        {
            return [RevisionChange.Removed];
        }

        if (before is { Document: null })
        {
            return [RevisionChange.Restored];
        }

        List<RevisionChange> changes = [before is null ? RevisionChange.Added : RevisionChange.Changed];
        Add(changes, RevisionChange.Renamed, before is not null && before.Slug != now.Slug);
        // Of a document that cannot be compared there is nothing more to say.
        if (before is null || earlier is not null)
        {
            Add(changes, RevisionChange.Corrected, NewCorrection(earlier, now) is not null);
            Add(changes, RevisionChange.Disputed, IsInDoubt(now) && !IsInDoubt(earlier));
            Add(changes, RevisionChange.Imposed, now is SanctionDocument && earlier is null);
            Add(changes, RevisionChange.Lifted, IsLifted(now) && !IsLifted(earlier));
        }

        return changes;
    }

    /// <summary>The correction that a document names and the one before did not have; null where there is none.</summary>
    public static Correction? NewCorrection(RecordDocument? earlier, RecordDocument now) =>
        Newest(now) is { } newest && newest != Newest(earlier) ? newest : null;

    private static Correction? Newest(RecordDocument? document) =>
        document?.Corrections is [var newest, ..] ? newest : null;

    private static bool IsInDoubt(RecordDocument? document) =>
        document is StatementDocument { Standing.Value: not Standing.Attributed };

    private static bool IsLifted(RecordDocument? document) => document is SanctionDocument { Lifted: not null };

    private static void Add(List<RevisionChange> changes, RevisionChange change, bool isSo)
    {
        if (isSo)
        {
            changes.Add(change);
        }
    }
}
