using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Tests.Records;

public sealed class CountedTests
{
    [Theory]
    [InlineData(0, "0", "no source", "0 sources")]
    [InlineData(1, "1", "one source", "1 source")]
    [InlineData(999, "999", "999 sources", "999 sources")]
    [InlineData(1_093, "1,093", "1,093 sources", "1,093 sources")]
    [InlineData(1_000_000, "1,000,000", "1,000,000 sources", "1,000,000 sources")]
    public void ANumber_OfAThousandAndMore_HasItsThousandsApart(int count, string alone, string inASentence, string inDigits) =>
        Assert.Equal(
            (alone, inASentence, inDigits), (count.ToReaders(), Counted.Of(count, "source"), Counted.InDigits(count, "source")));
}
