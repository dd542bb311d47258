using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SpaceDiplomacy.Archive.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Captures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Captures",
                columns: table => new
                {
                    SourceId = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    CapturedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<string>(type: "TEXT", nullable: true),
                    Fingerprint = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Captures", x => x.SourceId);
                    table.ForeignKey(
                        name: "FK_Captures_Sources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Sources",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "WordingChecks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    WordingId = table.Column<long>(type: "INTEGER", nullable: false),
                    SourceId = table.Column<long>(type: "INTEGER", nullable: false),
                    Result = table.Column<string>(type: "TEXT", nullable: false),
                    Foldings = table.Column<string>(type: "TEXT", nullable: false),
                    Exact = table.Column<string>(type: "TEXT", nullable: true),
                    Prefix = table.Column<string>(type: "TEXT", nullable: true),
                    Suffix = table.Column<string>(type: "TEXT", nullable: true),
                    Start = table.Column<int>(type: "INTEGER", nullable: true),
                    End = table.Column<int>(type: "INTEGER", nullable: true),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: true),
                    Rules = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WordingChecks", x => x.Id);
                    table.CheckConstraint("CK_WordingCheck_Passage", "(Result IN ('exact', 'exact-after-folding', 'near')) = (Exact IS NOT NULL AND Start IS NOT NULL AND End IS NOT NULL)");
                    table.CheckConstraint("CK_WordingCheck_Result", "Result IN ('exact', 'exact-after-folding', 'near', 'not-found', 'no-capture')");
                    table.ForeignKey(
                        name: "FK_WordingChecks_Sources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Sources",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_WordingChecks_Wordings_WordingId",
                        column: x => x.WordingId,
                        principalTable: "Wordings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_WordingChecks_Result",
                table: "WordingChecks",
                column: "Result");

            migrationBuilder.CreateIndex(
                name: "IX_WordingChecks_SourceId",
                table: "WordingChecks",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_WordingChecks_WordingId_SourceId",
                table: "WordingChecks",
                columns: new[] { "WordingId", "SourceId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Captures");

            migrationBuilder.DropTable(
                name: "WordingChecks");
        }
    }
}
