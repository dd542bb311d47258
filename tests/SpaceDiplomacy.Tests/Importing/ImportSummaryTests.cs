using SpaceDiplomacy.Archive.Importing;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Tests.Importing;

public sealed class ImportSummaryTests
{
    [Theory]
    [InlineData(0, 0, 0, false)]
    [InlineData(0, 0, 5, false)]
    [InlineData(1, 0, 0, true)]
    [InlineData(1, 1, 0, false)]
    [InlineData(9, 0, 10, false)]
    [InlineData(9, 0, 1, false)]
    [InlineData(10, 0, 80, true)]
    [InlineData(10, 5, 84, true)]
    [InlineData(10, 0, 90, false)]
    [InlineData(10, 10, 80, false)]
    [InlineData(100, 0, 900, false)]
    [InlineData(101, 0, 899, true)]
    public void MassRemoval_IsAllOfAKindOrTenAndMoreThanATenthOfIt(int removed, int updated, int unchanged, bool isMass)
    {
        var count = new ImportCount(RecordKind.Events, ["new-one"], Slugs(updated), Slugs(removed), unchanged);

        Assert.Equal(isMass, count.IsMassRemoval);
        Assert.Equal(isMass ? [count] : [], new ImportSummary([count]).MassRemovals);
    }

    [Fact]
    public void Changes_AreSortedByKindAndSlug()
    {
        var summary = new ImportSummary(
        [
            new(RecordKind.Topics, ["c"], ["a"], ["b"], 0),
            new(RecordKind.Events, [], [], ["a"], 0),
        ]);

        Assert.Equal(
            ["updated topics/a", "removed topics/b", "added topics/c", "removed events/a"],
            summary.Changes.Select(change => change.ToString()));
    }

    [Theory]
    [InlineData(RecordKind.Authorities, 0, "0 authorities (1 removed)", "1 of 1 authority")]
    [InlineData(RecordKind.Authorities, 1, "1 authority (1 added, 1 removed)", "1 of 1 authority")]
    [InlineData(RecordKind.Statements, 2, "2 statements (2 added, 1 removed)", "1 of 1 statement")]
    public void Counts_OfOneAndOfMany_AreWrittenSo(RecordKind kind, int added, string expected, string missing)
    {
        var summary = new ImportSummary([new(kind, Slugs(added), [], ["old-one"], 0)]);

        Assert.Equal(expected, summary.ToString());
        Assert.Equal(missing, new MassRemovalException(summary).Missing);
    }

    private static string[] Slugs(int count) => [.. Enumerable.Range(0, count).Select(number => $"event-{number}")];
}
