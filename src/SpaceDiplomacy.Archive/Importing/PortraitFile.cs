using SpaceDiplomacy.Archive.Documents;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Importing;

/// <summary><c>portraits/&lt;slug&gt;.jpg</c>, <c>.png</c> or <c>.webp</c>: the picture of an official.</summary>
public static class PortraitFile
{
    /// <summary>How many bytes at the beginning of a file say what it is.</summary>
    public const int LongestMark = 12;

    private const string Folder = "portraits/";

    private static readonly Dictionary<string, string> TypeByExtension = new()
    {
        [".jpg"] = "image/jpeg",
        [".png"] = "image/png",
        [".webp"] = "image/webp",
    };

    /// <summary>The media type of a picture by its first bytes; null where it is none of the three kinds.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        _ => null,
    };

    /// <summary>The name by which officials refer to a file of the seed; null where it is no portrait.</summary>
    internal static string? NameIn(string file) =>
        file.StartsWith(Folder, StringComparison.Ordinal)
        && TypeByExtension.ContainsKey(Path.GetExtension(file))
        && Slug.IsValid(Path.ChangeExtension(file[Folder.Length..], null))
            ? file[Folder.Length..]
            : null;

    /// <summary>Reports a file whose content is not what its name says.</summary>
    internal static void Check(SeedFile file)
    {
        if (file.IsRead && TypeOf(file.Bytes) != TypeByExtension[Path.GetExtension(file.Name)])
        {
            file.Report(1, "a file that does not begin as its kind of picture does", "the picture that its name says");
        }
    }
}
