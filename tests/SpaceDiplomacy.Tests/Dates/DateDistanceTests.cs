using SpaceDiplomacy.Archive.Dates;

namespace SpaceDiplomacy.Tests.Dates;

public sealed class DateDistanceTests
{
    [Theory]
    [InlineData("2014-04-29", "2014-04-29", DateOrder.Open, "the same day")]
    [InlineData("2014-04-28", "2014-04-29", DateOrder.Before, "1 day before")]
    [InlineData("2014-04-17", "2014-04-29", DateOrder.Before, "12 days before")]
    [InlineData("2014-05-11", "2014-04-29", DateOrder.After, "12 days after")]
    [InlineData("2014-04", "2014-05-10", DateOrder.Before, "10 to 39 days before")]
    [InlineData("2014-05-10", "2014-04", DateOrder.After, "10 to 39 days after")]
    [InlineData("2014-04", "2014-04-12", DateOrder.Open, "the same month")]
    [InlineData("2014", "2014-04-12", DateOrder.Open, "the same year")]
    [InlineData("2014/2015", "2014-04-12", DateOrder.Open, "around the same time")]
    [InlineData("2022-02-24", "2022-02-24/2022-02-25", DateOrder.Open, "at most 1 day apart")]
    [InlineData("2022-03-30?", "2022-03-28", DateOrder.After, "2 days after (uncertain)")]
    [InlineData("2021-12-06~", "2021-12-08", DateOrder.Before, "2 days before (approximately)")]
    [InlineData("2006/2021", "2022-02-24", DateOrder.Before, "at least 55 days before")]
    [InlineData("2014/..", "2013-12-31", DateOrder.After, "at least 1 day after")]
    // Which came first is not certain, though the dates as they are written lie apart.
    [InlineData("2014-03-17~", "2014-03-18", DateOrder.Open, "1 day before (approximately)")]
    [InlineData("2014-03-17", "2014-03-15%", DateOrder.Open, "2 days after (approximately) (uncertain)")]
    [InlineData("2014-04?", "2014-05", DateOrder.Open, "1 to 60 days before (uncertain)")]
    [InlineData("2014-04?", "2014-06", DateOrder.Before, "32 to 90 days before (uncertain)")]
    [InlineData("../2014", "2014-12-31", DateOrder.Open, "around the same time")]
    public void OrderAndDistance_AreNeverFinerThanTheDates(string date, string other, DateOrder order, string words)
    {
        Assert.Equal(order, EdtfDate.Parse(date).OrderTo(EdtfDate.Parse(other)));
        Assert.Equal(words, EdtfDate.Parse(date).DistanceTo(EdtfDate.Parse(other)));
    }
}
