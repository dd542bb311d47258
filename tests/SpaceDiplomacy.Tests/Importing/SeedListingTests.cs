using System.Diagnostics;
using System.Net.Sockets;
using SpaceDiplomacy.Archive.Documents;
using SpaceDiplomacy.Archive.Importing;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Importing;

/// <summary>What lies in a seed folder and is no plain file of it: named, and neither followed nor read nor waited for.</summary>
public sealed class SeedListingTests : IDisposable
{
    private const string Link = "1: a link, expected a plain file or folder; links are not followed";
    private const string Empty = "1: an empty file, or a pipe, a socket or a device, expected a file with something in it";

    private readonly SeedFolder seed = new();

    public static TheoryData<string> Places =>
    [
        "sources/other.md", "sources/gazette.capture.txt", "officials/bo.md", "portraits/bo.png", "topics.yaml",
        "glossary.yaml", "notes.txt", "sources/deep", "portraits",
    ];

    [Theory]
    [MemberData(nameof(Places))]
    public void Read_OfALinkToAFile_RefusesIt(string place) => AssertLink(place, "/etc/hostname");

    [Theory]
    [MemberData(nameof(Places))]
    public void Read_OfALinkToAFileOfTheSeed_RefusesIt(string place) =>
        AssertLink(place, Path.Combine(seed.Path, "sources", "gazette.md"));

    [Theory]
    [MemberData(nameof(Places))]
    public void Read_OfALinkToAFolder_RefusesIt(string place) => AssertLink(place, seed.Path);

    [Theory]
    [MemberData(nameof(Places))]
    public void Read_OfALinkToNothing_RefusesIt(string place) => AssertLink(place, "/nowhere/at/all");

    [Theory]
    [MemberData(nameof(Places))]
    public void Read_OfALinkToADevice_RefusesIt(string place) => AssertLink(place, "/dev/zero");

    [Theory]
    [MemberData(nameof(Places))]
    public void Read_OfAPipe_RefusesItAndWaitsForNobody(string place)
    {
        var path = Free(place);
        using var made = Process.Start("mkfifo", [path]);
        made.WaitForExit();

        Assert.Contains($"{place}:{Empty}", seed.Problems());
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Read_OfASocket_RefusesIt(string place)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Free(place)));

        Assert.Contains($"{place}:{Empty}", seed.Problems());
    }

    [Theory]
    [InlineData("sources/deep")]
    [InlineData("sources/other.md")]
    [InlineData("people")]
    [InlineData("topics")]
    [InlineData("topics.yaml")]
    public void Read_OfAnotherFolder_NamesItOnceAndLooksNoDeeper(string folder)
    {
        var path = Free(folder);
        for (var depth = 0; depth < 100; depth++)
        {
            Directory.CreateDirectory(path);
            File.WriteAllText(Path.Combine(path, "other.md"), "x");
            path = Path.Combine(path, "deep");
        }

        Assert.Equal(
            [$"{folder}:1: a folder that the archive does not know, "
            + "expected one of sources, agencies, entities, officials, events, sanctions, statements, portraits"],
            seed.Problems());
    }

    [Fact]
    public void Read_OfAFolderThatIsALinkItself_ReadsIt()
    {
        using var elsewhere = new TemporaryFolder();
        Directory.CreateSymbolicLink(elsewhere.File("seed"), seed.Path);

        Assert.Equal(2, SeedReader.Read(elsewhere.File("seed")).Statements.Count);
        Assert.Equal(SeedReader.Fingerprint(seed.Path), SeedReader.Fingerprint(elsewhere.File("seed")));
    }

    [Theory]
    [InlineData("sources/other.md")]
    [InlineData("sources/gazette.capture.txt")]
    [InlineData("portraits/bo.png")]
    [InlineData("glossary.yaml")]
    public void Read_OfAFileOfAnySize_DoesNotReadIt(string place)
    {
        // A hole in a file takes no room, and would take all of the memory.
        using (var file = File.Create(Free(place)))
        {
            file.SetLength(1L << 40);
        }

        Assert.Contains($"{place}:1: 1099511627776 bytes, expected 10000000 at most", seed.Problems());
    }

    [Fact]
    public void Read_OfTooManyFiles_SaysSo()
    {
        for (var i = 0; i <= SeedLimits.Files; i++)
        {
            File.Create(Path.Combine(seed.Path, "sources", $"{i}.md")).Dispose();
        }

        Assert.Equal([$".:1: more than {SeedLimits.Files} files, expected fewer"], seed.Problems());
    }

    [Fact]
    public void Open_OfAFileThatCannotBeRead_SaysWhy()
    {
        var file = SeedListing.Open("sources/other.md", new FileInfo(Path.Combine(seed.Path, "sources", "other.md")), today: null);

        var problem = Assert.Single(file.Problems).ToString();
        Assert.StartsWith("sources/other.md:1: a file that cannot be read (Could not find file", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ada.jpg", "GIF89a")]
    [InlineData("ada.jpg", "<html>")]
    [InlineData("ada.png", "\u00FF\u00D8\u00FF\u00E0")]
    [InlineData("ada.png", "PNG")]
    [InlineData("ada.webp", "RIFF\0\0\0\0WAVE")]
    [InlineData("ada.webp", "RIFF")]
    public void Read_OfAPictureThatIsNone_SaysSo(string picture, string bytes)
    {
        ShowPortrait(picture);
        seed.Write($"portraits/{picture}", System.Text.Encoding.Latin1.GetBytes(bytes));

        Assert.Equal(
            [$"portraits/{picture}:1: a file that does not begin as its kind of picture does, "
            + "expected the picture that its name says"],
            seed.Problems());
    }

    [Theory]
    [InlineData("ada.jpg", "\u00FF\u00D8\u00FF\u00E0")]
    [InlineData("ada.png", "\u0089PNG\r\n\u001A\n")]
    [InlineData("ada.webp", "RIFF\0\0\0\0WEBPVP8 ")]
    public void Read_OfAPicture_TakesIt(string picture, string bytes)
    {
        ShowPortrait(picture);
        seed.Write($"portraits/{picture}", System.Text.Encoding.Latin1.GetBytes(bytes));

        Assert.Empty(seed.Problems());
    }

    [Fact]
    public void Read_OfAPictureThatNobodyNames_SaysSo()
    {
        seed.Write("portraits/ada.jpg", [0xFF, 0xD8, 0xFF]);

        Assert.Equal(
            ["portraits/ada.jpg:1: a picture that no official names, expected 'portrait' of an official with this 'file'"],
            seed.Problems());
    }

    public void Dispose() => seed.Dispose();

    private void ShowPortrait(string picture) => seed.Replace(
        "officials/ada-orbit.md", "citizenship:", $"portrait: {{file: {picture}, credit: ASA, licence: CC0}}\ncitizenship:");

    private void AssertLink(string place, string target)
    {
        File.CreateSymbolicLink(Free(place), target);

        Assert.Contains($"{place}:{Link}", seed.Problems());
        Assert.All(seed.Problems(), problem => Assert.DoesNotContain("portraits/bo.png:1: a file", problem, StringComparison.Ordinal));
    }

    /// <summary>The path of a place in the seed, with nothing there and its folder made.</summary>
    private string Free(string place)
    {
        var path = Path.Combine(seed.Path, place);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Delete(path);
        return path;
    }
}
