using SpaceDiplomacy.Archive.Agencies;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Timelines;

namespace SpaceDiplomacy.Tests.Timelines;

public sealed class OfficesTimelineTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    [Fact]
    public void OfAgency_OneOfficialTwice_IsOneRowWithTwoBars()
    {
        var picture = OfficesTimeline.OfAgency(
            [Office("ada", "2004-01-01", "2006-01-01"), Office("bob", "2006-01-01", "2010-01-01"), Office("ada", "2010-01-01", null)],
            Today)!;

        Assert.Equal([2, 1], picture.Groups.Single().Rows.Select(row => row.Bars.Count));
        Assert.Equal("ada, Head: 1 January 2004 to 1 January 2006", picture.Bars.First().Span.Title);
        Assert.Equal((2004, 2026), (picture.Axis.FirstYear, picture.Axis.LastYear));
    }

    [Fact]
    public void OfAgency_WithoutOffices_IsNothing() => Assert.Null(OfficesTimeline.OfAgency([], Today));

    private static AgencyOffice Office(string official, string from, string? to) => new()
    {
        Official = new(official, official),
        Title = "Head",
        From = EdtfDate.Parse(from),
        To = to is null ? null : EdtfDate.Parse(to),
    };
}
