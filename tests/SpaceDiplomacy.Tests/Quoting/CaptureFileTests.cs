using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Quoting;

public sealed class CaptureFileTests : IDisposable
{
    private const string Name = "sources/gazette.capture.txt";
    private const string Text = "Let them come by balloon.\n---\nShe said: no.\n";
    private static readonly string Hash = Sha256.Of(Text);

    private readonly SeedFolder seed = new();

    [Fact]
    public void Read_OfAWrittenCapture_GivesItBack()
    {
        seed.Capture("gazette", Text);

        var capture = Assert.Single(seed.Read().Captures);

        Assert.Equal(("gazette", Text, new DateOnly(2026, 11, 24), Hash, "page.html"),
            (capture.Source, capture.Text, capture.CapturedOn, capture.Sha256, capture.From));
    }

    [Theory]
    [InlineData("sha256: HASH\n---\nTEXT", "1: no 'captured', expected the day of the capture, such as 2026-11-24")]
    [InlineData("captured: 2026-13-01\nsha256: HASH\n---\nTEXT", "1: 'captured' is '2026-13-01', expected the day of the capture, such as 2026-11-24")]
    [InlineData("captured: 0205-01-13\nsha256: HASH\n---\nTEXT", "1: 'captured' is '0205-01-13', expected a date from 1900 to YEAR")]
    [InlineData("captured: 9999-12-31\nsha256: HASH\n---\nTEXT", "1: 'captured' is '9999-12-31', expected a date from 1900 to YEAR")]
    [InlineData("captured: 2026-11-24\n---\nTEXT", "1: no 'sha256', expected HASH, the hash of the text below the line of ---")]
    [InlineData("captured: 2026-11-24\nsha256: abc\n---\nTEXT", "2: 'sha256' is 'abc', expected HASH, the hash of the text below the line of ---")]
    [InlineData("captured: 2026-11-24\nby: me\n---\nTEXT", "2: 'by: me' in the head of a capture, expected HEAD")]
    [InlineData("captured: 2026-11-24\ncaptured: 2026-11-24\n---\nTEXT", "2: 'captured' stands twice, expected HEAD")]
    [InlineData("captured: 2026-11-24\n", "1: a capture without a head, expected 'captured: 2026-11-24', 'sha256: …' and a line of --- above the text")]
    [InlineData("captured: 2026-11-24\nsha256: EMPTY\n---\n \n", "3: no text below the head, expected the text of the source")]
    public void Read_OfABadCapture_SaysWhatAndWhere(string file, string problem)
    {
        const string Head = "'captured: 2026-11-24', 'sha256: …' and perhaps 'from: …', each once, then a line of ---";
        var ahead = $"{TimeProvider.System.Today().AddYears(1):yyyy-MM-dd}";
        seed.Write(Name, file.Replace("HASH", Hash).Replace("EMPTY", Sha256.Of(" \n")).Replace("TEXT", Text));

        Assert.Equal([$"{Name}:{problem.Replace("HASH", Hash).Replace("HEAD", Head).Replace("YEAR", ahead)}"], seed.Problems());
    }

    [Fact]
    public void Read_OfACaptureWithoutItsSource_IsAProblem()
    {
        seed.Capture("nobody", Text);

        Assert.Equal(
            ["sources/nobody.capture.txt:1: there is no 'nobody' in sources, expected the slug of a record that exists"],
            seed.Problems());
    }

    public void Dispose() => seed.Dispose();
}
