using SpaceDiplomacy.Archive.Dates;

namespace SpaceDiplomacy.Archive.Statements;

/// <summary>The statements that are linked to a dated record, by what the dates say about which came first; oldest first.</summary>
/// <param name="Before">Certainly said before it.</param>
/// <param name="Open">Said at about the same time: the dates do not say which came first.</param>
/// <param name="After">Certainly said after it.</param>
public sealed record LinkedInTime(
    IReadOnlyList<LinkedStatement> Before, IReadOnlyList<LinkedStatement> Open, IReadOnlyList<LinkedStatement> After)
{
    public static LinkedInTime Around(EdtfDate date, IEnumerable<LinkedStatement> linked)
    {
        var groups = linked.ToLookup(one => one.Statement.Date.OrderTo(date));
        return new([.. groups[DateOrder.Before]], [.. groups[DateOrder.Open]], [.. groups[DateOrder.After]]);
    }
}
