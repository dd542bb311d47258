using System.Text;
using System.Text.Json;
using SpaceDiplomacy.Cli;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Cli;

/// <summary><c>capture</c>, and what <c>check</c> makes of it.</summary>
public sealed class CaptureCommandTests : IDisposable
{
    private const string Page = """
        <!doctype html><html><head><meta charset="CHARSET"><title>Ada</title><style>p{}</style></head>
        <body><nav>Home</nav><h1>Ada   answers</h1><script>let x;</script>
        <p>Let them <b>come</b> by&nbsp;balloon.<br>Пусть.</p><table><tr><td>a</td><td>b</td></tr></table>
        <p hidden>secret</p></body></html>
        """;

    private readonly SeedFolder seed = new();
    private readonly TemporaryFolder folder = new();

    private string Captured => Path.Combine(seed.Path, "sources", "gazette.capture.txt");

    [Theory]
    [InlineData("utf-8")]
    [InlineData("windows-1251")]
    public async Task Capture_OfHtml_SavesWhatAReaderSees(string charset)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var run = await CaptureAsync(Encoding.GetEncoding(charset).GetBytes(Page.Replace("CHARSET", charset)));

        Assert.Equal(ExitCode.Done, run.ExitCode);
        var capture = Assert.Single(seed.Read().Captures);
        Assert.Equal("Ada answers\nLet them come by\u00A0balloon.\nПусть.\na\t\tb\n", capture.Text);
        Assert.Equal((new DateOnly(2026, 11, 20), "page.html"), (capture.CapturedOn, capture.From));
    }

    [Fact]
    public async Task Capture_OfStandardInput_SavesTextAsItIs()
    {
        var run = await CliRun.Of(
            ["capture", "gazette", "-", "--seed", seed.Path],
            TestContext.Current.CancellationToken,
            input: [0xEF, 0xBB, 0xBF, .. "One < two.\r\n\r\n  Three."u8]);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        var capture = Assert.Single(seed.Read().Captures);
        Assert.Equal("One < two.\n\n  Three.\n", capture.Text);
        Assert.Null(capture.From);
        Assert.Equal(DateOnly.FromDateTime(DateTime.Now), capture.CapturedOn);
    }

    [Fact]
    public async Task Capture_WhereThereIsOne_IsToBeAskedFor()
    {
        await CaptureAsync("First."u8.ToArray());

        var refused = await CaptureAsync("Second."u8.ToArray());

        Assert.Equal(ExitCode.Refused, refused.ExitCode);
        Assert.Contains("--overwrite replaces it", refused.Messages, StringComparison.Ordinal);
        Assert.EndsWith("First.\n", await File.ReadAllTextAsync(Captured, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, (await CaptureAsync("Second."u8.ToArray(), "--overwrite")).ExitCode);
        Assert.EndsWith("Second.\n", await File.ReadAllTextAsync(Captured, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { }, "there is no text in it")]
    [InlineData(new byte[] { 32, 10 }, "there is no text in it")]
    [InlineData(new byte[] { 65, 0, 66 }, "this is no text")]
    [InlineData(new byte[] { 37, 80, 68, 70, 45, 49 }, "this is no text")]
    [InlineData(new byte[] { 0xCF, 0xF3, 0xF1, 0xF2 }, "its bytes are not utf-8")]
    public async Task Capture_OfWhatIsNoText_IsRefusedAndSavesNothing(byte[] bytes, string why)
    {
        var run = await CaptureAsync(bytes);

        Assert.Equal(ExitCode.Refused, run.ExitCode);
        Assert.Contains(why, run.Messages, StringComparison.Ordinal);
        Assert.False(File.Exists(Captured));
    }

    [Theory]
    [InlineData("\uFFFE", "U+FFFE NONCHARACTER")]
    [InlineData("\uFDD0", "U+FDD0 NONCHARACTER")]
    [InlineData("\U0001FFFF", "U+1FFFF NONCHARACTER")]
    [InlineData("\u0007", "U+0007 BELL")]
    [InlineData("\u001B", "U+001B ESCAPE")]
    [InlineData("\u007F", "U+007F DELETE")]
    public async Task Capture_OfWhatNoPageShows_LeavesItOutAndSaysSo(string character, string name)
    {
        var run = await CaptureAsync(Encoding.UTF8.GetBytes($"Let them{character} come by{character} balloon."));

        Assert.Equal((ExitCode.Done, $"Left out {name}, 2 times\n"), (run.ExitCode, run.Messages));
        Assert.Equal("Let them come by balloon.\n", Assert.Single(seed.Read().Captures).Text);
    }

    [Theory]
    [InlineData("\u0080", "U+0080")]
    [InlineData("\u0093", "U+0093")]
    [InlineData("\u0085", "U+0085")]
    public async Task Capture_OfTextInTheWrongEncoding_IsRefused(string character, string name)
    {
        var run = await CaptureAsync(Encoding.UTF8.GetBytes($"Let them {character}come."));

        Assert.Equal(ExitCode.Refused, run.ExitCode);
        Assert.Contains($"page.html: {name} ", run.Messages, StringComparison.Ordinal);
        Assert.False(File.Exists(Captured));
    }

    [Theory]
    [InlineData("\u00AD")]
    [InlineData("\u200B")]
    [InlineData("\u202E")]
    [InlineData("\uFFFD")]
    [InlineData("\f")]
    public async Task Capture_OfWhatPagesHave_KeepsIt(string character)
    {
        var run = await CaptureAsync(Encoding.UTF8.GetBytes($"Let them{character} come."));

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Messages));
        Assert.Equal($"Let them{character} come.\n", Assert.Single(seed.Read().Captures).Text);
    }

    [Theory]
    [InlineData("sources/gazette.capture.txt")]
    [InlineData("sources")]
    public async Task Capture_WhereALinkLeadsElsewhere_WritesNothing(string link)
    {
        var place = Path.Combine(seed.Path, link);
        if (Directory.Exists(place))
        {
            Directory.Move(place, folder.File("sources"));
        }

        File.CreateSymbolicLink(place, folder.File(Path.GetFileName(link)));

        var run = await CaptureAsync("Let them come."u8.ToArray(), "--overwrite");

        Assert.Equal(ExitCode.Refused, run.ExitCode);
        Assert.Contains("is a link, or lies in a folder that is one", run.Messages, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("gazette.capture.txt")) || File.Exists(folder.File("sources/gazette.capture.txt")));
    }

    [Fact]
    public async Task Capture_OfSomethingWithoutAnEnd_IsRefused()
    {
        var run = await CliRun.Of("capture", "gazette", "/dev/zero", "--seed", seed.Path);

        Assert.Equal((ExitCode.Refused, "/dev/zero: more than 100000000 bytes\n"), (run.ExitCode, run.Messages));
    }

    [Fact]
    public async Task Capture_OfMoreThanACaptureHolds_IsRefused()
    {
        var run = await CaptureAsync(Encoding.UTF8.GetBytes(new string('x', 10_000_000)));

        Assert.Equal(ExitCode.Refused, run.ExitCode);
        Assert.Contains("bytes of text, more than the 10000000 of a capture", run.Messages, StringComparison.Ordinal);
        Assert.False(File.Exists(Captured));
    }

    [Fact]
    public async Task Capture_OfAFileWithAStrangeName_KeepsItInOneLine()
    {
        var file = folder.File("a\nb\u202E.html");
        await File.WriteAllTextAsync(file, "Let them come.", TestContext.Current.CancellationToken);

        var run = await CliRun.Of("capture", "gazette", file, "--seed", seed.Path);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal("a\\nb\\u202E.html", Assert.Single(seed.Read().Captures).From);
    }

    [Theory]
    [InlineData("nobody", "")]
    [InlineData("gazete", ": did you mean 'gazette'?")]
    public async Task Capture_OfAnUnknownSource_IsRefused(string source, string near)
    {
        var run = await CliRun.Of("capture", source, "-", "--seed", seed.Path);

        Assert.Equal((ExitCode.Refused, $"There is no source {source} in {seed.Path}{near}\n"), (run.ExitCode, run.Messages));
    }

    [Fact]
    public async Task Capture_InWhatIsNoSeed_IsRefused()
    {
        var run = await CliRun.Of("capture", "gazette", "-", "--seed", folder.Path);

        Assert.Equal((ExitCode.Refused, $"There is no source gazette in {folder.Path}\n"), (run.ExitCode, run.Messages));
    }

    [Theory]
    [InlineData("yesterday", "'yesterday' is not a day such as 2026-11-24")]
    [InlineData("0205-01-13", "'--on' is '0205-01-13', expected a date from 1900 to ")]
    [InlineData("9999-12-31", "'--on' is '9999-12-31', expected a date from 1900 to ")]
    public async Task Capture_OnADayThatCannotBe_IsRefused(string day, string why)
    {
        var run = await CliRun.Of("capture", "gazette", "-", "--seed", seed.Path, "--on", day);

        Assert.Equal(ExitCode.WrongArguments, run.ExitCode);
        Assert.StartsWith(why, run.Messages, StringComparison.Ordinal);
        Assert.False(File.Exists(Captured));
    }

    [Theory]
    [InlineData("../x", "-")]
    [InlineData("gazette", "no-such-file.html")]
    public async Task Capture_WithWrongArguments_SaysSo(string source, string file) =>
        Assert.Equal(ExitCode.WrongArguments, (await CliRun.Of("capture", source, file, "--seed", seed.Path)).ExitCode);

    [Fact]
    public async Task Check_WithCaptures_WritesATableOfResults()
    {
        seed.Capture("gazette", "Let them come\nby balloon. Que vinguin en globus.");

        var run = await CliRun.Of("check", seed.Path);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal(
            "No problems.\n2 topics\n1 authority\n2 sources\n1 agency\n1 entity\n1 official\n1 event\n1 sanction\n2 statements\n"
            + "ada-2014-04-29-balloon\t1\tgazette\texact-after-folding\twhite-space\n"
            + "ada-2014-04-29-balloon\t2\tgazette\texact\t\n"
            + "ada-2014-04-29-balloon\t2\tregister\tno-capture\t\n",
            run.Results);
    }

    [Fact]
    public async Task Check_WithAQuoteThatIsNotFound_Refuses()
    {
        seed.Capture("gazette", "Que vinguin en globus.");

        var lines = await CliRun.Of("check", seed.Path);
        var run = await CliRun.Of("check", seed.Path, "--json");

        Assert.Equal((ExitCode.Refused, ExitCode.Refused), (lines.ExitCode, run.ExitCode));
        Assert.DoesNotContain("No problems", lines.Results, StringComparison.Ordinal);
        var first = JsonElement.Parse(run.Results).GetProperty("checks")[0];
        Assert.Equal(
            ("ada-2014-04-29-balloon", 1, "gazette", "not-found", 0),
            (first.GetProperty("statement").GetString(), first.GetProperty("wording").GetInt32(),
                first.GetProperty("source").GetString(), first.GetProperty("result").GetString(),
                first.GetProperty("foldings").GetArrayLength()));
    }

    [Theory]
    [InlineData("statements/ada-2014-04-29-balloon.md", 3)]
    [InlineData("statements/ada-2015-again.md", 0)]
    [InlineData("sources/gazette.md", 2)]
    [InlineData("sources/gazette.capture.txt", 2)]
    [InlineData("sources/register.md", 1)]
    [InlineData("officials", 0)]
    public async Task Check_OfAPart_LooksForTheQuotesThatBelongToIt(string part, int checks)
    {
        seed.Capture("gazette", "Let them come by balloon. Que vinguin en globus.");

        var run = await CliRun.Of("check", Path.Combine(seed.Path, part), "--json");

        Assert.Equal(checks, JsonElement.Parse(run.Results).GetProperty("checks").GetArrayLength());
    }

    public void Dispose()
    {
        folder.Dispose();
        seed.Dispose();
    }

    private async Task<CliRun> CaptureAsync(byte[] bytes, params string[] more)
    {
        var file = folder.File("page.html");
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
        return await CliRun.Of(["capture", "gazette", file, "--seed", seed.Path, "--on", "2026-11-20", .. more]);
    }
}
