using SpaceDiplomacy.Archive.Timelines;

namespace SpaceDiplomacy.Tests.Timelines;

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
    [InlineData(2014, 2014, "2014", "2014")]
    [InlineData(2014, 2026, "2014 2015 2016 2017 2018 2019 2020 2021 2022 2023 2024 2025 2026", "2014 2016 2018 2020 2022 2024 2026")]
    [InlineData(1990, 2026, "1990 1995 2000 2005 2010 2015 2020 2025", "1990 2000 2010 2020")]
    [InlineData(1, 2026, "200 400 600 800 1000 1200 1400 1600 1800 2000", "")]
    public void Years_AnySpan_LeavesRoomForTheNumbers(int first, int last, string lines, string onNarrow)
    {
        var years = new TimelineAxis(first, last).Years;

        if (first > 1)
        {
            Assert.Equal(lines, string.Join(' ', years.Select(year => year.Year)));
            Assert.Equal(onNarrow, string.Join(' ', years.Where(year => year.IsMajor).Select(year => year.Year)));
        }

        AssertApart(years, 640);
        AssertApart([.. years.Where(year => year.IsMajor)], 286);
    }

    [Fact]
    public void Years_AllOfThem_DoesNotFail() => Assert.NotEmpty(new TimelineAxis(1, 9999).Years);

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

        Assert.Equal((first, last), (axis.FirstYear, axis.LastYear));
    }

    [Fact]
    public void Around_NoDays_IsStillAnAxis() => Assert.Equal(1, TimelineAxis.Around([], null, null).FirstYear);

    private static void AssertApart(IReadOnlyList<TimelineYear> years, double width) =>
        Assert.All(years.Zip(years.Skip(1)), pair => Assert.True((pair.Second.At - pair.First.At) * width >= 38));

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
