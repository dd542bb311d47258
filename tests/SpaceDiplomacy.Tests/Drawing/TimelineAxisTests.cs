using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Timelines;
using SpaceDiplomacy.Web.Drawing;

namespace SpaceDiplomacy.Tests.Drawing;

public sealed class TimelineAxisTests
{
    [Fact]
    public void At_WholeYears_RunsFromEdgeToEdge()
    {
        var axis = new TimelineAxis(2014, 2026);

        Assert.Equal(0, axis.At(new(2014, 1, 1)));
        Assert.Equal(1, axis.After(new(2026, 12, 31)));
        Assert.True(axis.At(new(2013, 12, 31)) < 0);
    }

    [Theory]
    [InlineData("2014", "2026", "2014 2015 2016 2017 2018 2019 2020 2021 2022 2023 2024 2025 2026", "2014 2016 2018 2020 2022 2024 2026")]
    [InlineData("1990", "2026", "1990 1995 2000 2005 2010 2015 2020 2025", "1990 2000 2010 2020")]
    [InlineData("2013", "2014", "Jan 2013|Apr 2013|Jul 2013|Oct 2013|Jan 2014|Apr 2014|Jul 2014|Oct 2014", "Jan 2013|Jul 2013|Jan 2014|Jul 2014")]
    [InlineData("2014-02-24", "2014-03-31", "26 Feb|1 Mar|6 Mar|11 Mar|16 Mar|21 Mar|26 Mar", "1 Mar|11 Mar|21 Mar")]
    [InlineData("2014-04-25", "2014-05-01", "25 Apr|26 Apr|27 Apr|28 Apr|29 Apr|30 Apr|1 May", "26 Apr|1 May")]
    public void Ticks_AnySpan_AreAsFineAsThereIsRoom(string from, string to, string named, string onNarrow)
    {
        var ticks = Axis(from, to).Ticks;
        var separator = named.Contains('|') ? '|' : ' ';

        Assert.Equal(named.Split(separator), ticks.Where(tick => tick.Label.Length > 0).Select(tick => tick.Label));
        Assert.Equal(onNarrow.Split(separator), ticks.Where(tick => tick.IsMajor).Select(tick => tick.Label));
    }

    [Fact]
    public void Ticks_SpansOfAllLengths_LeaveRoomForTheNames()
    {
        for (var length = 7; length < 900_000; length = (int)(length * 1.37) + 1)
        {
            var first = new DateOnly(1969, 7, 16).AddDays(-Math.Min(length, 700_000));
            var ticks = new TimelineAxis(new DaySpan(first, first.AddDays(length - 1))).Ticks;

            Assert.NotEmpty(ticks);
            AssertApart([.. ticks.Where(tick => tick.Label.Length > 0)], 640);
            AssertApart([.. ticks.Where(tick => tick.IsMajor)], 286);
        }
    }

    [Fact]
    public void Ticks_AllYears_DoesNotFail() => Assert.NotEmpty(new TimelineAxis(1, 9999).Ticks);

    [Theory]
    [InlineData(null, null, 2008, 2022)]
    [InlineData("2014-05-01", null, 2014, 2022)]
    [InlineData(null, "2016-05-01", 2008, 2016)]
    [InlineData("1900-01-01", "2100-01-01", 2008, 2022)]
    [InlineData("2030-01-01", null, 2030, 2030)]
    public void Around_DaysAndARange_IsCutToTheRangeAndNoLonger(string? from, string? to, int first, int last)
    {
        DateOnly[] days = [new(2008, 3, 1), new(2022, 6, 1), new(2014, 3, 17)];

        var axis = TimelineAxis.Around(days, Day(from), Day(to));

        Assert.Equal((first, last), (axis.Span.First.Year, axis.Span.Last.Year));
    }

    [Fact]
    public void Around_NoDays_IsStillAnAxis() => Assert.Equal(1, TimelineAxis.Around([], null, null).Span.First.Year);

    // Six pixels and more a letter, and a little space.
    private static void AssertApart(IReadOnlyList<TimelineTick> ticks, double width) =>
        Assert.All(ticks.Zip(ticks.Skip(1)), pair =>
            Assert.True((pair.Second.At - pair.First.At) * width >= (pair.First.Label.Length * 6) + 6));

    private static TimelineAxis Axis(string from, string to) =>
        new(new DaySpan(EdtfDate.Parse(from).Earliest!.Value, EdtfDate.Parse(to).Latest!.Value));

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
