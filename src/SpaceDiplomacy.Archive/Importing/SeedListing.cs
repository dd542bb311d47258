using SpaceDiplomacy.Archive.Documents;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Importing;

/// <summary>
/// What lies in a seed folder: plain files in the folders of kinds and beside them. A link may lead to any file of the
/// machine, and reading a pipe or a device may never end: those are named as problems and not opened. Hidden files, of
/// editors and of version control, are no part of the seed.
/// </summary>
internal static class SeedListing
{
    /// <summary>The folders of a seed; what else there is stands beside them.</summary>
    public static readonly IReadOnlyList<string> Folders =
    [
        .. Enum.GetValues<RecordKind>()
            .Where(kind => kind is not (RecordKind.Topics or RecordKind.Authorities or RecordKind.Captures))
            .Select(kind => kind.Term()),
    ];

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None };

    /// <summary>The files below a folder, by name. The folder itself may be a link: whoever runs the archive set it.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="today">The day of reading; null where the files are not read as records.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="SeedException">There are no files, or more than a seed may have; none was read.</exception>
    public static List<SeedFile> Of(string folder, DateOnly? today)
    {
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"There is no seed folder at {folder}.");
        }

        var found = Below(folder, "").Take(SeedLimits.Files + 1).OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        return found.Count switch
        {
            0 => throw Refusal("an empty folder", "the files of a seed"),
            > SeedLimits.Files => throw Refusal($"more than {SeedLimits.Files} files", "fewer"),
            _ => [.. found.Select(file => Open(file.Name, file.Info, today))],
        };
    }

    private static IEnumerable<(string Name, FileSystemInfo Info)> Below(string folder, string prefix)
    {
        foreach (var info in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", Everything))
        {
            if (info.Name.StartsWith('.'))
            {
                continue;
            }

            if (info is DirectoryInfo && !IsLink(info) && prefix.Length == 0 && Folders.Contains(info.Name))
            {
                foreach (var file in Below(info.FullName, info.Name + "/"))
                {
                    yield return file;
                }
            }
            else
            {
                yield return (prefix + info.Name, info);
            }
        }
    }

    /// <summary>Reads a file, or names it as a problem and leaves it closed.</summary>
    public static SeedFile Open(string name, FileSystemInfo info, DateOnly? today)
    {
        if (IsLink(info))
        {
            return new(name, "a link", "a plain file or folder; links are not followed");
        }

        if (info is not FileInfo file)
        {
            return new(name, "a folder that the archive does not know", $"one of {string.Join(", ", Folders)}");
        }

        try
        {
            return file.Length switch
            {
                // What pipes, sockets and devices say of themselves; to open one can take for ever.
                0 => new(name, "an empty file, or a pipe, a socket or a device", "a file with something in it"),
                > SeedLimits.FileBytes => new(name, $"{file.Length} bytes", $"{SeedLimits.FileBytes} at most"),
                _ => new(name, File.ReadAllBytes(file.FullName)) { Today = today },
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(name, $"a file that cannot be read ({exception.Message.TrimEnd('.')})", "a readable file");
        }
    }

    private static bool IsLink(FileSystemInfo info) => info.LinkTarget is not null;

    private static SeedException Refusal(string what, string expected) => new([new(".", 1, what, expected)]);
}
