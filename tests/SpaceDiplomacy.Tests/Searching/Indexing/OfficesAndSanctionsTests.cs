using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Searching.Indexing;

namespace SpaceDiplomacy.Tests.Searching.Indexing;

public sealed class OfficesAndSanctionsTests
{
    private static readonly EdtfDate?[] Dates =
    [
        null, .. new[]
        {
            "2014", "2014~", "2014-03", "2014-03-17", "2014-03-18", "2014-03-17?", "2014-04%", "2015", "2015-01-01", "2016-06-30",
            "2014-03-17/2014-03-20", "2014/2016", "../2015", "2015/..", "201X", "2013-12-31",
        }.Select(text => EdtfDate.TryParse(text, out var date) ? date : null),
    ];

    /// <summary>However many spans of one authority meet, it is in force on a day where one of them is, and on no other.</summary>
    [Fact]
    public void AuthoritiesOn_OfManySpans_AreThoseOfWhichOneCanCoverTheDay()
    {
        var random = new Random(11);
        for (var trial = 0; trial < 300; trial++)
        {
            var spans = Enumerable.Range(0, random.Next(1, 12))
                .Select(_ => (Id: random.NextInt64(3), Period: new DatePeriod(Any(random), Any(random)))).ToList();
            var joined = new OfficesAndSanctions(
                spans.ToLookup(_ => 1L, span => span), spans.ToLookup(_ => 2L, span => span));

            foreach (var day in Dates.OfType<EdtfDate>())
            {
                var expected = spans.Where(span => span.Period.On(day, today: null) != Coverage.No)
                    .Select(span => span.Id).Distinct().Order();

                Assert.Equal(expected, joined.AuthoritiesOn(2, day));
                Assert.Equal(expected, joined.AgenciesOn(1, day));
                Assert.Empty(joined.AuthoritiesOn(1, day));
            }
        }
    }

    private static EdtfDate? Any(Random random) => Dates[random.Next(Dates.Length)];
}
