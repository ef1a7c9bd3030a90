/* Opens a file as Excel does, so that nobody else may write or replace it, says so in a line, and
   holds it until its standard input ends. With "alone" nobody may read it either. */
#include <stdio.h>
#include <string.h>
#include <windows.h>

int wmain(int count, wchar_t **words) {
    DWORD shared = count > 2 && wcscmp(words[2], L"alone") == 0 ? 0 : FILE_SHARE_READ;
    HANDLE file = CreateFileW(words[1], GENERIC_READ | GENERIC_WRITE, shared, NULL, OPEN_EXISTING, 0, NULL);
    if (file == INVALID_HANDLE_VALUE) return (int)GetLastError();
    puts("held");
    fflush(stdout);
    while (getchar() != EOF) {}
    CloseHandle(file);
    return 0;
}
