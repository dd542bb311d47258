using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Web.Drawing;

namespace SpaceDiplomacy.Tests.Drawing;

public sealed class BarShapeTests
{
    // Ten years, 3653 days: a year is about a tenth.
    private static readonly TimelineAxis Axis = new(2010, 2019);

    [Theory]
    [InlineData("2012-01-01", "2015-12-31", .2, .2, .6, .6)]
    [InlineData("2012", "2015-12-31", .2, .3, .6, .6)]
    [InlineData("2012-01-01", "2015", .2, .2, .5, .6)]
    [InlineData("2012/2013", "2015/2016", .2, .4, .5, .7)]
    [InlineData("2012-01-01", null, .2, .2, .94, 1)]
    [InlineData(null, "2015-12-31", 0, .06, .6, .6)]
    [InlineData(null, null, 0, .06, .94, 1)]
    [InlineData("1999", "2015-12-31", 0, 0, .6, .6)]
    [InlineData("2009/2011", "2015-12-31", 0, .2, .6, .6)]
    [InlineData("2012-01-01", "2030", .2, .2, 1, 1)]
    [InlineData("2012-01-01", "2018/2025", .2, .2, .8, 1)]
    [InlineData("2012/..", null, .2, 1, 1, 1)]
    [InlineData("2012-01-01", "2015/..", .2, .2, .5, 1)]
    public void Of_KnownAndCoarseDates_IsSoftWhereTheyAreCoarse(
        string? from, string? to, double start, double solidFrom, double solidTo, double end)
    {
        var shape = BarShape.Of(Period(from, to), Axis);

        Assert.NotNull(shape);
        Assert.Equal(start, shape.Start, .002);
        Assert.Equal(solidFrom, shape.SolidFrom, .002);
        Assert.Equal(solidTo, shape.SolidTo, .002);
        Assert.Equal(end, shape.End, .002);
    }

    [Theory]
    [InlineData("2012-01-01~", "2015-12-31?")]
    [InlineData("2012-01-01%", "2015-12-31%")]
    public void Of_ApproximateOrUncertainDays_SoftensThemSoThatItCanBeSeen(string from, string to)
    {
        var shape = BarShape.Of(Period(from, to), Axis)!;

        Assert.Equal(.02, shape.SolidFrom - shape.Start, .0001);
        Assert.Equal(.02, shape.End - shape.SolidTo, .0001);
    }

    [Theory]
    [InlineData("2001", "2009")]
    [InlineData("2020", null)]
    [InlineData("2021", "2025")]
    public void Of_OutsideTheAxis_IsNothing(string from, string? to) =>
        Assert.Null(BarShape.Of(Period(from, to), Axis));

    [Theory]
    [InlineData("2014", "2014")]
    [InlineData("2014~", "2014")]
    [InlineData("2019-12-31", null)]
    [InlineData("2019-12-31~", null)]
    [InlineData("2009-12-31~", "2010-01-01?")]
    [InlineData("2014/2016", "2015")]
    [InlineData("../2014", "2012/..")]
    [InlineData("0001", "9999")]
    public void Of_AnyDates_KeepsTheFourPlacesInOrder(string from, string? to)
    {
        var shape = BarShape.Of(Period(from, to), Axis)!;

        double[] places = [0, shape.Start, shape.SolidFrom, shape.SolidTo, shape.End, 1];
        Assert.Equal(places.Order(), places);
    }

    [Theory]
    [InlineData("2012-01-01", null, true, true)]
    [InlineData("1999-01-01", null, false, true)]
    [InlineData(null, "2012-01-01", false, false)]
    [InlineData("2012-01-01", "2015/..", true, true)]
    public void Of_Ends_AreKnownOrOpen(string? from, string? to, bool hasStart, bool isOpen)
    {
        var shape = BarShape.Of(Period(from, to), Axis)!;

        Assert.Equal((hasStart, isOpen), (shape.HasStart, shape.IsOpen));
    }

    private static DatePeriod Period(string? from, string? to) =>
        new(from is null ? null : EdtfDate.Parse(from), to is null ? null : EdtfDate.Parse(to));
}
